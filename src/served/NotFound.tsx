import { useGuide } from '../ui/guide.ts'

/** What a server shows for an address that it does not know: the way to the guide, the emergency numbers and the way out, without a script. */
export const NotFound = ({ home }: { readonly home: string }) => {
  const { catalogue, say } = useGuide()
  return (
    <main>
      <h1>{say('not-found-title')}</h1>
      <p>
        <a href={home}>{say('not-found-guide')}</a>
      </p>
      <p>
        <a href={say('leave-address')} rel="noreferrer noopener">
          {say('leave')}
        </a>
      </p>
      <h2>{say('need-help')}</h2>
      <ul>
        {Object.entries(catalogue.help).map(([id, { name, emergency }]) => (
          <li key={id}>
            {name}: {emergency.number !== null && <a href={`tel:${emergency.number}`}>{emergency.number}</a>} {emergency.text}
          </li>
        ))}
      </ul>
    </main>
  )
}
