import { LeaveButton } from '../ui/frame/Leave.tsx'
import { useGuide } from '../ui/guide.ts'
import { EmergencyNumbers } from '../ui/help/HelpLines.tsx'

/** What a server shows for an address that it does not know: the way to the guide, the emergency numbers and the way out, which the early script makes forget. */
export const NotFound = ({ home }: { readonly home: string }) => {
  const { catalogue, say } = useGuide()
  return (
    <main>
      <h1>{say('not-found-title')}</h1>
      <p>{say('not-found-text')}</p>
      <p>
        <a href={home}>{say('not-found-guide')}</a>
      </p>
      <p>
        <LeaveButton say={say} />
      </p>
      <h2>{say('need-help')}</h2>
      <EmergencyNumbers help={catalogue.help} />
    </main>
  )
}
