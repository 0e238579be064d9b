import { type Catalogue, sayFrom } from '#content'
import { answersAreClosed, askingVoice } from '#engine'
import { type BrowserEvent, type PersonEvent, type Place, placeOf } from '#machines'
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { Early } from '../boot/presses.ts'
import { FaultBoundary, putServedAway } from './frame/faults.tsx'
import { PlansContext, usePlans } from './visit/written-plan.ts'
import { Frame } from './frame/Frame.tsx'
import { type Guide, GuideContext, type Surroundings, SurroundingsContext, useAnswersOnScreen } from './guide.ts'
import { LookedContext, useLooked } from './meetings/near.ts'
import { KeepingContext, useKeeping } from './frame/Keeping.tsx'
import { Afterwards } from './visit/Afterwards.tsx'
import { AllGroups } from './groups/AllGroups.tsx'
import { Ask } from './questions/Ask.tsx'
import { Fairness } from './about/Fairness.tsx'
import { GroupPage } from './groups/GroupPage.tsx'
import { HowThisWorks, Safety } from './about/About.tsx'
import { Plan } from './visit/Plan.tsx'
import { Results } from './results/Results.tsx'
import { Review } from './questions/Review.tsx'
import { Start } from './start/Start.tsx'
import { useConversation, useEarly } from './use-conversation.ts'
import { useHistory } from './use-history.ts'
import { Views, useViews } from './use-views.ts'

/** The screen for each state of the conversation. */
const screens = {
  greeting: Start,
  asking: Ask,
  reviewing: Review,
  recommending: Results,
  planning: Plan,
  hearing: Afterwards,
  returning: Afterwards,
} as const

/** Pages with an address of their own. Any other name in the address is taken for a group. */
const pages: Readonly<Record<string, () => React.JSX.Element>> = {
  'all-groups': AllGroups,
  'how-this-works': HowThisWorks,
  fairness: Fairness,
  safety: Safety,
}

export const App = ({ catalogue, early: done }: { readonly catalogue: Catalogue; readonly early?: Early | undefined }) => {
  const keeping = useKeeping()
  const [snapshot, tell, actor] = useConversation(catalogue, keeping.keepsNothing)
  const memory = snapshot.context
  const [countryByHand, chooseCountry] = useState<string>()
  useLayoutEffect(putServedAway, [])
  const answersOnScreen = useAnswersOnScreen(answersAreClosed(catalogue, memory.sheet.answers))
  const { show: showAnswers } = answersOnScreen
  const place = placeOf(snapshot)
  const placeNow = useCallback(() => placeOf(actor.getSnapshot()), [actor])
  const [views] = useState(() => new Views())
  const travel = useCallback(
    (direction: BrowserEvent['direction'], to: Place | undefined) => {
      const from = placeNow()
      tell({ type: 'browser.travels', direction, to })
      views.move(from, placeNow(), true)
    },
    [tell, placeNow, views],
  )
  const close = useCallback(() => {
    if (!actor.getSnapshot().matches({ recommending: 'reconsidering' })) return false
    travel('back', undefined)
    return true
  }, [travel, actor])
  const { page, open: openPage, back } = useHistory(place, placeNow, travel, close)
  const at = page === undefined ? place : `#${page}`
  useViews(views, at)
  const send = useCallback(
    (event: PersonEvent) => {
      // The next person may live elsewhere.
      if (event.type === 'person.startsAgain') chooseCountry(undefined)
      if (event.type === 'person.startsAgain' || event.type === 'person.setsAside') showAnswers(false)
      const from = placeNow()
      views.leave(at)
      tell(event)
      views.move(from, placeNow(), false)
      // From the first page it leads nowhere else.
      if (event.type === 'person.startsAgain') views.forget()
    },
    [tell, placeNow, views, at, showAnswers],
  )
  const open = useCallback(
    (next: string | undefined) => {
      views.leave(at)
      if (next !== undefined) views.open(`#${next}`)
      openPage(next)
    },
    [openPage, views, at],
  )
  const [state = ''] = place.split(' ')
  const changing = place !== state && state === 'reviewing'
  const early = useEarly(catalogue, snapshot, send, done)
  const viewState = views.of(place)
  const surroundings = useMemo<Surroundings>(
    () => ({ catalogue, countryByHand, chooseCountry, open, say: sayFrom(catalogue) }),
    [catalogue, countryByHand, open],
  )
  const voice = askingVoice(catalogue, memory.sheet.answers)
  const can = useCallback((event: PersonEvent) => snapshot.can(event), [snapshot])
  const nothingSaid = Object.keys(memory.sheet.answers).length + memory.passedOver.length === 0
  const plans = usePlans(nothingSaid)
  const looked = useLooked(nothingSaid)
  const guide = useMemo<Guide>(
    () => ({
      ...surroundings,
      say: sayFrom(catalogue, voice),
      memory,
      early,
      changing,
      answersOnScreen,
      viewState,
      send,
      can,
      back,
    }),
    [surroundings, catalogue, voice, memory, early, changing, answersOnScreen, viewState, send, can, back],
  )
  const Page = page !== undefined && Object.prototype.hasOwnProperty.call(pages, page) ? pages[page] : undefined
  const Screen = changing ? Ask : (screens[state as keyof typeof screens] ?? Start)
  return (
    <SurroundingsContext value={surroundings}>
      <GuideContext value={guide}>
        <PlansContext value={plans}>
          <LookedContext value={looked}>
            <KeepingContext value={keeping}>
              <Frame>
                <FaultBoundary key={page ?? place}>
                  {page === undefined ? <Screen key={place} /> : Page ? <Page /> : <GroupPage key={page} id={page} />}
                </FaultBoundary>
              </Frame>
            </KeepingContext>
          </LookedContext>
        </PlansContext>
      </GuideContext>
    </SurroundingsContext>
  )
}
