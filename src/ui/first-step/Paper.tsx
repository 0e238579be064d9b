import type { Sheet } from './sheet.ts'

/** What is printed in the place of the plan. On the screen it is not there. */
export const Paper = ({ sheet: { title, parts } }: { readonly sheet: Sheet }) => (
  <section className="paper">
    <h1>{title}</h1>
    {parts.map((part) => (
      <div key={part.title}>
        <h2>{part.title}</h2>
        <ul>
          {part.lines.map(({ text, address }) => (
            <li key={text}>
              {text} {address}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </section>
)
