import { type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly children: (id: string) => ReactNode
}

/** One thing to fill in, under its name. */
export const Field = ({ label, children }: FieldProps) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** What is typed here stays here: no browser remembers it for other forms, and none sends it away to check its spelling. */
export const unremembered = { autoComplete: 'off', spellCheck: false, maxLength: 120 } as const
