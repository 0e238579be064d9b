/** What a person does on a page, in the words that stand on it. */
export interface Plan {
  /** the button that leads to the first question, where there is one */
  readonly start: string | undefined
  readonly next: string
  /** how long the person reads before each press, once the page has settled, in milliseconds; 0 presses as soon as can be */
  readonly reads: number
  readonly steps: readonly { readonly heading: string; readonly tick: string }[]
  /** the heading that comes after the last step */
  readonly end: string
}

/** Milliseconds since the visit began, but for `responses`, which are from each press to the next frame with the new heading. */
export interface Seen {
  readonly firstPaint: number
  readonly answerable: number
  readonly nextPainted: number
  readonly responses: readonly number[]
  readonly longTasks: readonly { readonly start: number; readonly end: number }[]
}

declare global {
  interface Window {
    benchSeen?: Promise<Seen>
  }
}

/**
 * A person in the page itself, put there before anything else in it: looks whenever something changes, and presses what is painted.
 * It is handed to the browser as text, so that it can use nothing from outside itself.
 */
export const person = ({ start, next, reads, steps, end }: Plan): void => {
  if (!window.location.protocol.startsWith('http')) return

  const eyes = {
    see: (selector: string, text: string): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (one) => (one instanceof HTMLInputElement ? one.value : one.textContent).trim() === text && one.checkVisibility(),
      ),
    wait: (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds)),
    // Looking at every frame would take from an old phone the time that the page needs.
    waitForChange: (): Promise<unknown> =>
      new Promise<void>((done) => {
        const timer = setTimeout(done, 250)
        const observer = new MutationObserver(() => {
          observer.disconnect()
          clearTimeout(timer)
          done()
        })
        observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
      }),
    waitForPage: (): Promise<unknown> =>
      document.readyState === 'complete' ? Promise.resolve() : new Promise((done) => window.addEventListener('load', done)),
  }
  const button = (text: string) => eyes.see('button, input[type=button], input[type=submit]', text)
  // SurveyJS names its headings by a class alone.
  const heading = (text: string) => eyes.see('h1, h2, h3, h4, h5, h6, .sd-title', text)
  const label = (text: string) => eyes.see('label', text)

  // A message sent while a frame is made arrives when that frame has been laid out, painted and handed over.
  const channel = new MessageChannel()
  let arrived: (() => void) | undefined
  channel.port1.addEventListener('message', () => arrived?.())
  channel.port1.start()
  const painted = (isThere: () => unknown): Promise<number> =>
    new Promise((done) => {
      arrived = () => done(performance.now())
      const look = (): unknown => (isThere() ? channel.port2.postMessage('') : eyes.waitForChange().then(soon))
      const soon = (): unknown => requestAnimationFrame(look)
      soon()
    })
  const longTasks: { start: number; end: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, end: startTime + duration })
  }).observe({ type: 'longtask', buffered: true })

  const answer = async (step: Plan['steps'][number], then: string): Promise<number> => {
    const input = label(step.tick)?.querySelector('input')
    input?.click()
    if (reads > 0) await eyes.wait(reads)
    await painted(() => button(next))
    if (reads > 0) await eyes.wait(reads)
    const pressed = performance.now()
    button(next)?.click()
    return (await painted(() => heading(then))) - pressed
  }

  const visit = async (): Promise<Seen> => {
    if (reads > 0) await eyes.waitForPage().then(() => eyes.wait(1500))
    if (start !== undefined) {
      await painted(() => button(start))
      button(start)?.click()
    }
    const [first] = steps
    const answerable = await painted(() => first && heading(first.heading) && label(first.tick) && button(next))
    const responses: number[] = []
    let nextPainted = 0
    for (const [index, step] of steps.entries()) {
      if (reads > 0) await eyes.wait(reads)
      responses.push(await answer(step, steps[index + 1]?.heading ?? end))
      if (index === 0) nextPainted = performance.now()
    }
    await eyes.wait(100)
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    return { firstPaint, answerable, nextPainted, responses, longTasks }
  }
  window.benchSeen = visit()
}
