import type { Catalogue } from '#content'

/** The emergency numbers of every country. It asks the guide for nothing, so it can be shown where the guide has failed or is not there. */
export const EmergencyNumbers = ({ help }: Pick<Catalogue, 'help'>) => (
  <ul>
    {Object.entries(help).map(([id, { name, emergency }]) => (
      <li key={id}>
        {name}: {emergency.number !== null && <a href={`tel:${emergency.number}`}>{emergency.number}</a>} {emergency.text}
      </li>
    ))}
  </ul>
)
