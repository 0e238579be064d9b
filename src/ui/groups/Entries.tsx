import type { Certainty } from '#content'
import { useGuide } from '../guide.ts'

/** Something said of a group under a name of its own. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly certainty: Certainty
}

export const isUnchecked = ({ certainty }: { readonly certainty?: Certainty | undefined }): boolean => certainty === 'uncertain'

/** Says that we have not read a thing ourselves: at most once in a section. */
export const Unchecked = () => {
  const { say } = useGuide()
  return <p className="unchecked">{say('unchecked')}</p>
}

interface EntriesProps {
  readonly entries: readonly Entry[]
  /** whether something above them in the same section is unchecked too */
  readonly besides?: boolean
}

/** What is said of a group, one thing after another: first what we have read, then what we have not, under one mark. */
export const Entries = ({ entries, besides = false }: EntriesProps) => {
  const [read, unread] = [false, true].map((is) => entries.filter((entry) => isUnchecked(entry) === is))
  return (
    <>
      {besides && <Unchecked />}
      {[read, unread].map(
        (some = []) =>
          some.length > 0 && (
            <div key={String(some === unread)}>
              {some === unread && !besides && <Unchecked />}
              <dl className="entries">
                {some.map(({ id, title, text }) => (
                  <div key={id}>
                    <dt>{title}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ),
      )}
    </>
  )
}
