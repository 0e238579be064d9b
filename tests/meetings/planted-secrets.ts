import { type Chance, oneOf } from '../support/sheets.ts'

/** Each begins or ends in something no honest word holds, so that a search for it tells whether anything came through. */
export const secrets = ['zebediah', 'hunter2', 'qxz', '0018', '5550199', '@', 'alert(', 'venmo', 'secretstreet'] as const

export const planted: readonly string[] = [
  'bob.qxz@example.org',
  'Serenity (bob.qxz&#64;example.org)',
  'bob.qxz [at] example [dot] org',
  'bob.qxz＠example.org',
  '020 7946 0018',
  'ring +44 (0)20 7946-0018',
  '(415) 555-0199 5550199',
  '+1.415.5550199',
  '０２０ ７９４６ ００１８ 0018',
  'Password: hunter2',
  'Zoom ID 4155550199 passcode hunter2',
  'pwd=hunter2',
  'Ask for Zebediah',
  'Contact Zebediah Q.',
  'c/o Zebediah',
  "Zebediah's house",
  'Zebediah Q.',
  '$ZebediahQxz',
  'Venmo @zebediah-qxz',
  'https://zoom.us/j/1?pwd=hunter2',
  'example.org/qxz/hunter2',
  'Contraseña hunter2',
]

const wrapped: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<b>${text}</b>`,
  (text) => `<script>alert("hunter2")</script>${text}`,
  (text) => `&lt;script&gt;alert(1)&lt;/script&gt;${text}`,
  (text) => `<img src=x onerror="alert(1)">${text}`,
  (text) => `\u0007${text}\u202E\u0000`,
  (text) => `<!-- hunter2 -->${text}`,
  (text) => `${text} <a href="javascript:alert(1)"`,
]

const honest = [
  'Sunday Serenity',
  'Friends & Neighbours',
  'Basic Text Study',
  'Step 12',
  'Morning Light',
  'Conscious Contact',
  'Grupo Amistad',
  "St Mary's Hall",
]
export const towns = ['Leeds', 'San José', 'Dún Laoghaire', 'Stoke-on-Trent', 'Auckland', 'Chicago']
export const zones = ['Europe/London', 'America/New_York', 'Australia/Sydney', 'Pacific/Auckland', '']
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export const two = (number: number): string => String(number).padStart(2, '0')

export const words = (chance: Chance): string => {
  const text = chance() < 0.15 ? oneOf(chance, planted) : oneOf(chance, honest)
  return chance() < 0.2 ? oneOf(chance, wrapped)(text) : text
}

export const link = (chance: Chance): string =>
  oneOf(chance, [
    'https://example.org/meetings/morning',
    'https://example.org/meetings/?pwd=hunter2',
    'http://example.org/qxz',
    'javascript:alert(1)',
    'https://zebediah:hunter2@example.org/',
    'https://zoom.us/j/4155550199?pwd=hunter2',
    'https://example.org/call-020-7946-0018',
    'https://example.org/bob.qxz%40example.org',
    '',
  ])
