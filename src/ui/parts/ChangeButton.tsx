import { useGuide } from '../guide.ts'

/** "Change", and for those who hear it out of its row, which question. */
export const ChangeButton = ({ question, ask }: { readonly question: string; readonly ask: string }) => {
  const { send, say } = useGuide()
  return (
    <button
      type="button"
      className="change"
      data-question={question}
      onClick={() => send({ type: 'person.reconsiders', question })}
    >
      {say('change')}
      <span className="hidden"> {ask}</span>
    </button>
  )
}
