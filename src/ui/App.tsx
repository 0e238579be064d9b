import type { Catalogue } from '#content'
import type { PersonEvent, conversation } from '#machines'
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { Early } from '../early/presses.ts'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { type Guide, GuideContext, type Surroundings, SurroundingsContext, sayFrom } from './guide.ts'
import { AllGroups } from './screens/AllGroups.tsx'
import { Ask } from './screens/Ask.tsx'
import { GroupPage } from './screens/GroupPage.tsx'
import { HowThisWorks } from './screens/HowThisWorks.tsx'
import { Recommend } from './screens/Recommend.tsx'
import { Review } from './screens/Review.tsx'
import { Safety } from './screens/Safety.tsx'
import { Start } from './screens/Start.tsx'
import { putServedAway } from './served.ts'
import { useConversation } from './use-conversation.ts'
import { useEarly } from './use-early.ts'
import { useTrail } from './use-trail.ts'

type Snapshot = SnapshotFrom<typeof conversation>

/** Which screen stands for which state of the conversation. */
const screens = {
  greeting: Start,
  asking: Ask,
  reviewing: Review,
  recommending: Recommend,
} as const

/** Pages with an address of their own; any other name in the address is looked for among the groups. */
const pages: Readonly<Record<string, () => React.JSX.Element>> = {
  'all-groups': AllGroups,
  'how-this-works': HowThisWorks,
  safety: Safety,
}

export const App = ({ catalogue, early: done }: { readonly catalogue: Catalogue; readonly early?: Early | undefined }) => {
  const [snapshot, send, actor] = useConversation(catalogue)
  const memory = snapshot.context
  useLayoutEffect(putServedAway, [])
  const place = placeOf(snapshot)
  const placeNow = useCallback(() => placeOf(actor.getSnapshot()), [actor])
  const go = useCallback(
    (direction: number, target: string | undefined) => {
      const event = eventToward(actor.getSnapshot(), direction, target)
      if (event) send(event)
    },
    [send, actor],
  )
  const { page, open, back } = useTrail(place, placeNow, go)
  const [state = ''] = place.split(' ')
  const changing = place !== state && state === 'reviewing'
  const early = useEarly(catalogue, snapshot, send, done)
  const [countryByHand, chooseCountry] = useState<string>()
  const surroundings = useMemo<Surroundings>(
    () => ({ catalogue, countryByHand, chooseCountry, open, say: sayFrom(catalogue) }),
    [catalogue, countryByHand, open],
  )
  const guide = useMemo<Guide>(
    () => ({ ...surroundings, memory, early, changing, send, back }),
    [surroundings, memory, early, changing, send, back],
  )
  const Page = page !== undefined && Object.hasOwn(pages, page) ? pages[page] : undefined
  const Screen = changing ? Ask : (screens[state as keyof typeof screens] ?? Start)
  return (
    <SurroundingsContext value={surroundings}>
      <GuideContext value={guide}>
        <Frame>
          <FaultBoundary key={page ?? place}>
            {page === undefined ? <Screen key={place} /> : Page ? <Page /> : <GroupPage key={page} id={page} />}
          </FaultBoundary>
        </Frame>
      </GuideContext>
    </SurroundingsContext>
  )
}

/** Where the conversation stands: its state, and the open question where that has a page of its own. */
const placeOf = (snapshot: Snapshot): string => {
  // Reconsidering on the list happens in place, so that it is no place of its own.
  const asks = snapshot.matches('asking') || snapshot.matches({ reviewing: 'reconsidering' })
  const state = typeof snapshot.value === 'string' ? snapshot.value : (Object.keys(snapshot.value)[0] ?? 'greeting')
  return asks ? `${state} ${snapshot.context.open}` : state
}

/** What the browser's Back or Forward comes to: going back, or doing once more what was done there before. */
const eventToward = (snapshot: Snapshot, direction: number, target: string | undefined): PersonEvent | undefined => {
  const { open = '', sheet, passedOver } = snapshot.context
  const [state, question] = target?.split(' ') ?? []
  if (question !== undefined && state === 'reviewing' && snapshot.matches({ reviewing: 'reading' }))
    return { type: 'person.reconsiders', question }
  if (direction < 0) return { type: 'person.goesBack' }
  const answer = sheet.answers[open]
  if (snapshot.matches('greeting')) return { type: 'person.begins' }
  if (snapshot.matches({ reviewing: 'reconsidering' })) return { type: 'person.finishes' }
  if (snapshot.matches('reviewing')) return { type: 'person.agrees' }
  if (snapshot.matches('recommending') && state === 'asking') return { type: 'person.sharpens' }
  if (!snapshot.matches('asking')) return undefined
  if (target === 'recommending') return { type: 'person.seesGroups' }
  if (answer !== undefined) return { type: 'person.answers', answer }
  return passedOver.includes(open) ? { type: 'person.skips' } : undefined
}
