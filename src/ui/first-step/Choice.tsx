import { useId } from 'react'

interface ChoiceProps<Id extends string> {
  readonly legend: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: string | undefined
  readonly choose: (id: Id) => void
}

/** One of a few things to choose. */
export const Choice = <Id extends string>({ legend, options, chosen, choose }: ChoiceProps<Id>) => {
  const name = useId()
  return (
    <fieldset>
      <legend>
        <h3>{legend}</h3>
      </legend>
      <div className="options">
        {options.map(({ id, label }) => (
          <label key={id} className="option">
            <input type="radio" name={name} checked={id === chosen} onChange={() => choose(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
