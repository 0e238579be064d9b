import { listed } from '#content'
import { type List, groupOf, robustnessOf } from '#engine'
import { type ReactNode, useCallback } from 'react'
import { useGuide } from '../guide.ts'
import { Fold } from '../controls/Fold.tsx'
import { useIdle } from '../browser.ts'
import { InWords, Try } from './WhatIf.tsx'

/** How robust the first place of a list is, in one sentence, and on which answers it depends. */
export const Robustness = ({ list }: { readonly list: List }) => {
  const { catalogue, memory, say } = useGuide()
  const { sheet } = memory
  const work = useCallback(() => robustnessOf(catalogue, sheet, list.for), [catalogue, sheet, list.for])
  const firmness = useIdle(work)
  const nameOf = (id: string | undefined): string => groupOf(catalogue, id)?.name ?? ''
  const first = list.recommendations.filter(({ place }) => place === 1)
  const name = nameOf(first[0]?.group)
  const changes = firmness?.kind === 'hangs-on' ? firmness.changes : []
  if (first.length === 0) return null
  const [clear, hangsOn] = [say('firm-clear', { name }), say('firm-hangs-on', { name })]
  return (
    <div className="firm-room">
      {first.length === 1 && (
        <>
          <Unseen>{clear}</Unseen>
          <Unseen>▸ {hangsOn}</Unseen>
        </>
      )}
      {changes.length === 0 ? (
        <p className="firm">
          {first.length > 1 ? say('firm-level', { count: first.length }) : firmness ? clear : say('firm-not-yet', { name })}
        </p>
      ) : (
        <Fold label={hangsOn} keep={`hangs ${list.for}`} className="firm what-if">
          <ul>
            {changes.map(({ change, first: others }) => (
              <li key={change.question}>
                <p>
                  <InWords change={change} />
                </p>
                <p>{say(others.length === 1 ? 'firm-first' : 'firm-shared', { names: listed(others.map(nameOf)) })}</p>
                <Try changes={[change]} />
              </li>
            ))}
          </ul>
          <p className="small">{say('try-note')}</p>
        </Fold>
      )}
    </div>
  )
}

/** Reserves the space for a sentence that may come. */
const Unseen = ({ children }: { readonly children: ReactNode }) => (
  <p className="unseen" aria-hidden="true">
    {children}
  </p>
)
