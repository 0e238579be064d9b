import type { Catalogue } from '#content'
import type { PersonEvent, conversation } from '#machines'
import { useCallback, useMemo } from 'react'
import type { SnapshotFrom } from 'xstate'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { type Guide, GuideContext, sayFrom } from './guide.ts'
import { AllGroups } from './screens/AllGroups.tsx'
import { Ask } from './screens/Ask.tsx'
import { GroupPage } from './screens/GroupPage.tsx'
import { HowThisWorks } from './screens/HowThisWorks.tsx'
import { Recommend } from './screens/Recommend.tsx'
import { Review } from './screens/Review.tsx'
import { Start } from './screens/Start.tsx'
import { useConversation } from './use-conversation.ts'
import { useTrail } from './use-trail.ts'

/** Which screen stands for which state of the conversation. */
const screens = {
  greeting: Start,
  asking: Ask,
  reviewing: Review,
  recommending: Recommend,
} as const

/** Pages with an address of their own; any other name in the address is looked for among the groups. */
const pages: Readonly<Record<string, () => React.JSX.Element>> = { 'all-groups': AllGroups, 'how-this-works': HowThisWorks }

export const App = ({ catalogue }: { readonly catalogue: Catalogue }) => {
  const [snapshot, send, actor] = useConversation(catalogue)
  const memory = snapshot.context
  const [state, inner] =
    typeof snapshot.value === 'string' ? [snapshot.value, ''] : (Object.entries(snapshot.value)[0] ?? ['greeting', ''])
  const goBack = useCallback(() => send({ type: 'person.goesBack' }), [send])
  const goForward = useCallback(() => {
    const again = forward(actor.getSnapshot())
    if (again) send(again)
  }, [send, actor])
  // Reconsidering on the list happens in place, so that it is no place of its own.
  const changing = state === 'reviewing' && inner === 'reconsidering'
  const place = state === 'asking' || changing ? `${state} ${memory.open}` : state
  const { page, open, back } = useTrail(place, goBack, goForward)
  const guide = useMemo<Guide>(
    () => ({ catalogue, memory, changing, send, open, back, say: sayFrom(catalogue) }),
    [catalogue, memory, changing, send, open, back],
  )
  const Page = page !== undefined && Object.hasOwn(pages, page) ? pages[page] : undefined
  const Screen = changing ? Ask : (screens[state as keyof typeof screens] ?? Start)
  return (
    <GuideContext value={guide}>
      <Frame>
        <FaultBoundary key={page ?? place}>
          {page === undefined ? <Screen key={place} /> : Page ? <Page /> : <GroupPage key={page} id={page} />}
        </FaultBoundary>
      </Frame>
    </GuideContext>
  )
}

/** Forward in the browser does once more what the person did there before. Where they had done nothing yet, it does nothing. */
const forward = (snapshot: SnapshotFrom<typeof conversation>): PersonEvent | undefined => {
  const { open = '', sheet, passedOver } = snapshot.context
  const answer = sheet.answers[open]
  if (snapshot.matches('greeting')) return { type: 'person.begins' }
  if (snapshot.matches('reviewing')) return { type: 'person.agrees' }
  if (!snapshot.matches('asking')) return undefined
  if (answer !== undefined) return { type: 'person.answers', answer }
  // From a question that is open still, the only way on was to look at the groups.
  return { type: passedOver.includes(open) ? 'person.skips' : 'person.seesGroups' }
}
