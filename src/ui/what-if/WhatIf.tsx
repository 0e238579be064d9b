import type { Catalogue } from '#content'
import { type Change, type Sheet, askingVoice, chosen, counterfactualsFor, inVoice, optionOf, questionOf } from '#engine'
import { useDeferredValue } from 'react'
import { Fold } from '../controls/Fold.tsx'
import { useGuide } from '../guide.ts'

/** An answer as it would be said: what was asked, and what would be chosen. */
export const InWords = ({ change: { question: id, answer } }: { readonly change: Change }) => {
  const { catalogue, memory, say } = useGuide()
  const question = questionOf(catalogue, id)
  if (!question) return null
  const voice = askingVoice(catalogue, memory.sheet.answers)
  const labels = chosen({ [id]: answer ?? [] }, id).map((one) => inVoice(optionOf(question, one)?.label ?? one, voice))
  return (
    <>
      {inVoice(question.ask, voice)} <strong>{labels.length > 0 ? labels.join('; ') : say('not-answered')}</strong>
    </>
  )
}

/** Tries answers in place of others, all at once, and shows what moves. */
export const Try = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { send, say } = useGuide()
  return (
    <button type="button" className="try" onClick={() => send({ type: 'person.tries', changes })}>
      {say(changes.length === 1 ? 'try-one' : 'try-all')}
      <span className="hidden">
        {changes.map((change) => (
          <span key={change.question}>
            {' '}
            <InWords change={change} />
          </span>
        ))}
      </span>
    </button>
  )
}

type Bringing = ReturnType<typeof counterfactualsFor>

const known = new WeakMap<Sheet, Map<string, Bringing>>()

/** What would bring each group of a list to the top. It is computed once for all of them, and only on request. */
const bringing = (catalogue: Catalogue, sheet: Sheet, list: string): Bringing => {
  const lists = known.get(sheet) ?? new Map<string, Bringing>()
  known.set(sheet, lists)
  const found = lists.get(list) ?? counterfactualsFor(catalogue, sheet, list)
  lists.set(list, found)
  return found
}

interface WhatIfProps {
  readonly list: string
  readonly group: string
  readonly name: string
  /** whether those answers can be tried there and then, which only a list shows */
  readonly tries?: boolean
}

/** The fewest other answers with which a group would come first, on request. */
export const WhatIf = ({ list, group, name, tries = true }: WhatIfProps) => {
  const { say } = useGuide()
  return (
    <Fold label={say('bring')} about={name} keep={`bring ${list} ${group} ${tries}`} className="what-if" onOpen>
      <Fewest list={list} group={group} tries={tries} />
    </Fold>
  )
}

const Fewest = ({ list, group, tries }: Omit<WhatIfProps, 'name'>) => {
  const { catalogue, memory, say } = useGuide()
  // The first time, a phone may need a moment. After a change, the old answer stays until the new one is ready.
  const sheet = useDeferredValue<Sheet | undefined>(memory.sheet, known.has(memory.sheet) ? memory.sheet : undefined)
  if (!sheet) return <p>{say('working-out')}</p>
  const changes: readonly Change[] | undefined = bringing(catalogue, sheet, list).get(group)
  if (!changes?.length) return <p>{say('bring-nothing')}</p>
  const tellsWho = changes.some((change) => questionOf(catalogue, change.question)?.tellsWho)
  return (
    <>
      <p>
        {tellsWho && say('bring-somebody-else')} {say(changes.length === 1 ? 'bring-one' : 'bring-all')}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.question}>
            <InWords change={change} />
          </li>
        ))}
      </ul>
      {tries && <Try changes={changes} />}
      <p className="small">{say(tries ? 'try-note' : 'bring-note')}</p>
    </>
  )
}
