import { useId } from 'react'

interface ChoiceProps<Id extends string> {
  readonly legend: string
  /** of the heading that the legend is */
  readonly level: 'h2' | 'h3' | 'h4'
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: string | undefined
  readonly choose: (id: Id) => void
}

/** One of a few things to choose. */
export const Choice = <Id extends string>({ legend, level: Title, options, chosen, choose }: ChoiceProps<Id>) => {
  const name = useId()
  return (
    <fieldset>
      <legend>
        <Title>{legend}</Title>
      </legend>
      <div className="options">
        {options.map(({ id, label }) => (
          <label key={id} className="option">
            <input type="radio" name={name} autoComplete="off" checked={id === chosen} onChange={() => choose(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly choose: (id: string) => void
  /** the id of what else is said of it */
  readonly describedBy?: string
}

/** One of many things to choose, under its name. */
export const Field = ({ label, value, options, choose, describedBy }: FieldProps) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        autoComplete="off"
        aria-describedby={describedBy}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
