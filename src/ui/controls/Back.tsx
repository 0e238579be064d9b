import { useGuide } from '../guide.ts'

/** Goes one step back, as the browser's Back does. */
export const Back = () => {
  const { back, say } = useGuide()
  return (
    <button type="button" className="back" onClick={back}>
      {say('back')}
    </button>
  )
}
