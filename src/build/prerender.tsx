import { type Catalogue, sayFrom } from '#content'
import { conversation } from '#machines'
import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { initialTransition, transition } from 'xstate'
import catalogue from 'virtual:catalogue'
import { App } from '../ui/App.tsx'
import { GuideContext, SurroundingsContext } from '../ui/guide.ts'
import { LastResort } from '../ui/frame/faults.tsx'
import { Ask } from '../ui/questions/Ask.tsx'
import { NotFound } from './NotFound.tsx'
import { NotOpened, WithoutScript } from './WithoutScript.tsx'

/** The parts of the page that is served, as HTML. */
export interface Served {
  /** the first page, which the guide's script brings to life as it stands */
  readonly guide: string
  /** the first question, for those who press Start before the script has arrived */
  readonly firstQuestion: { readonly title: string; readonly html: string }
  readonly withoutScript: string
  /** why the questions are not there, for the top of the page */
  readonly notOpened: string
}

const nothing = (): void => undefined

/** A part of the page as it stands where the conversation has come to its first question. */
const inGuide = (all: Catalogue, part: React.ReactNode): string => {
  const [greeting] = initialTransition(conversation, { catalogue: all })
  const [asking] = transition(conversation, greeting, { type: 'person.begins' })
  const guide = {
    catalogue: all,
    memory: asking.context,
    early: undefined,
    countryByHand: undefined,
    chooseCountry: nothing,
    changing: false,
    answersOnScreen: { areClosed: false, shown: true, show: nothing },
    viewState: new Map(),
    send: nothing,
    open: nothing,
    can: () => false,
    back: nothing,
    say: sayFrom(all),
  }
  return renderToStaticMarkup(
    <SurroundingsContext value={guide}>
      <GuideContext value={guide}>{part}</GuideContext>
    </SurroundingsContext>,
  )
}

export const prerender = (): Served => {
  const say = sayFrom(catalogue)
  return {
    guide: renderToString(
      <StrictMode>
        <LastResort catalogue={catalogue}>
          <App catalogue={catalogue} />
        </LastResort>
      </StrictMode>,
    ),
    firstQuestion: {
      title: `${say('question-number', { number: 1 })} · ${say('guide-name')}`,
      html: inGuide(catalogue, <Ask />),
    },
    withoutScript: inGuide(catalogue, <WithoutScript />),
    notOpened: inGuide(catalogue, <NotOpened />),
  }
}

/** The body of the page for addresses that a server does not know. The guide lies at `home`. */
export const prerenderNotFound = (home: string): string => inGuide(catalogue, <NotFound home={home} />)

export const words = catalogue.words
