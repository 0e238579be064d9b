import type { ReactNode } from 'react'

/** The guide's own pictures, each drawn in lines on a square of 24. */
const drawings = {
  phone: (
    <path d="M7 3.5 9.6 3l2 5-2.2 1.9a12 12 0 0 0 4.7 4.7l1.9-2.2 5 2-.5 2.6c-.4 2-1.6 3.3-3.6 3.2C9.8 19.7 4.3 14.2 3.8 7.1c-.1-2 1.2-3.2 3.2-3.6Z" />
  ),
  online: <path d="M5 4.5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM8 20.5h8M12 16.5v4" />,
  'in-person': (
    <>
      <path d="M12 21.5c4.5-4.6 6.8-8.2 6.8-11.2a6.8 6.8 0 1 0-13.6 0c0 3 2.3 6.6 6.8 11.2Z" />
      <circle cx="12" cy="10.3" r="2.3" />
    </>
  ),
  women: (
    <>
      <circle cx="12" cy="8.5" r="5.5" />
      <path d="M12 14v8M8.5 18.5h7" />
    </>
  ),
  free: (
    <>
      <path d="M3.5 4.5h8l9 9-7.5 7.5-9.5-9.5Z" />
      <circle cx="8" cy="9" r="1.3" />
    </>
  ),
  leader: (
    <>
      <circle cx="12" cy="7.5" r="3.7" />
      <path d="M5 20.5c.5-4.3 3.2-6.5 7-6.5s6.5 2.2 7 6.5" />
    </>
  ),
  secular: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m5.7 5.7 12.6 12.6" />
    </>
  ),
  age: <path d="M12 4v6M6 12.5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v7H6ZM6 15.5c2 1.5 4 1.5 6 0s4-1.5 6 0" />,
  text: <path d="M4 5.5h16v11h-9l-4.5 4v-4H4Z" />,
  day: (
    <path d="M6 5h12a2.5 2.5 0 0 1 2.5 2.5v10.5a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 18V7.5A2.5 2.5 0 0 1 6 5ZM3.5 10h17M8 2.8V7M16 2.8V7" />
  ),
  check: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v6.2M12 16.8v.2" />
    </>
  ),
  tick: <path d="m5 12.8 4.6 4.7L19.5 7" />,
  minus: <path d="M5.5 12h13" />,
} as const satisfies Readonly<Record<string, ReactNode>>

export type IconName = keyof typeof drawings

/** A small picture beside words that say the same, so whoever hears the page is told nothing twice. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg viewBox="0 0 24 24" className={`icon ${name}`} aria-hidden="true">
    {drawings[name]}
  </svg>
)

const chairs = Array.from({ length: 9 }, (_, nth) => ({ turn: nth * 40, free: nth === 4 }))

/** People in a ring of chairs, one of which is free. */
export const Chairs = () => (
  <svg viewBox="0 0 120 120" className="chairs" aria-hidden="true">
    {chairs.map(({ turn, free }) => (
      <g key={turn} transform={`rotate(${turn} 60 60)`} className={free ? 'free' : undefined}>
        <rect x="50.5" y="15" width="19" height="16" rx="5" />
        <rect x="48.5" y="7" width="23" height="7" rx="3.5" />
        {!free && <circle cx="60" cy="22" r="5.5" />}
      </g>
    ))}
  </svg>
)
