import { useGuide } from '../guide.ts'

interface ShowAnswersProps {
  /** what tells it from others of the page, for those who hear it out of its place */
  readonly about?: string
  readonly onShow?: () => void
  readonly onHide?: () => void
}

/** Shows the answers where they are closed, and hides them again. Where they are open anyway there is no such button. */
export const ShowAnswers = ({ about, onShow, onHide }: ShowAnswersProps) => {
  const { answersOnScreen, say } = useGuide()
  const { areClosed, shown, show } = answersOnScreen
  const press = (): void => {
    show(!shown)
    if (shown) onHide?.()
    else onShow?.()
  }
  if (!areClosed) return null
  return (
    <p>
      <button type="button" className="show-answers" aria-expanded={shown} onClick={press}>
        {say(shown ? 'answers-hide' : 'answers-show')}
        {about !== undefined && <span className="hidden"> {about}</span>}
      </button>
    </p>
  )
}
