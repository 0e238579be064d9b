import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import catalogue from 'virtual:catalogue'
import { announce } from './boot/announce.ts'
import { tooOld } from './boot/too-old.ts'
import { savedText } from './boot/session-storage.ts'
import { watch } from './boot/watch.ts'
import { App } from './ui/App.tsx'
import later from './ui/later.css?inline'
import { LastResort } from './ui/frame/faults.tsx'
import { helpWasOpen } from './ui/help/NeedHelp.tsx'

// First, so that the way out works whatever fails below, even if the script in the page did not run.
watch()

const place = document.querySelector('#guide')
if (!place) throw new Error('index.html has no element with the id "guide". Add one.')

// The page says so itself, and the part that needs no script goes on working.
if (tooOld()) throw new Error('This browser is too old to show the questions.')

// The policy knows this style by what is in it.
document.head.append(Object.assign(document.createElement('style'), { textContent: later }))

const openHelp = helpWasOpen()
const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined
const early = window.takeOver?.()
const page = (
  <StrictMode>
    <LastResort catalogue={catalogue}>
      <App catalogue={catalogue} early={early} />
    </LastResort>
  </StrictMode>
)
// The first page is in the HTML already and comes alive as it is. Any other page replaces it at once.
if (place.childElementCount > 0 && early?.started === false && window.location.hash === '' && savedText() === null) {
  hydrateRoot(place, page)
} else {
  const root = createRoot(place)
  flushSync(() => root.render(page))
  if (focused !== undefined) document.querySelector<HTMLInputElement>(`main input[value="${CSS.escape(focused)}"]`)?.focus()
}
openHelp()
// Every press has been handled by now.
announce('none')
