import { useGuide } from '../guide.ts'

/** The way back in, for somebody who has been to a group. */
export const Went = () => {
  const { say, send } = useGuide()
  return (
    <button type="button" className="to-went" data-press="went" onClick={() => send({ type: 'person.returns' })}>
      {say('went')}
    </button>
  )
}
