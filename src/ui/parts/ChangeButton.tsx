import { useGuide } from '../guide.ts'

interface ChangeButtonProps {
  readonly question: string
  readonly ask: string
}

/** "Change", and for those who hear it out of its row, which question. */
export const ChangeButton = ({ question, ask }: ChangeButtonProps) => {
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
