import type { Said, Traces } from './walked.ts'

interface Act {
  readonly name: string
  readonly weight: number
  readonly go: () => void
  /** the guide itself turns it into answers, which are then read from what the tab keeps */
  readonly answers?: boolean
}

/** Puts `walk` into a page: somebody who presses what the page offers, without waiting for anybody outside it. It runs inside the page. */
export const installWalker = (): void => {
  // This runs in the page, which knows nothing of what stands outside.
  const written = 'Winterbottom'
  // Longer than any way back takes, even on a busy computer; most ways back are heard of long before.
  const patience = 5000
  let numbers: readonly number[] = []
  let at = 0
  const chance = (): number => numbers[at++ % numbers.length] ?? 0
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
  const inputs = (): HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>('main .options input[value]:not([value=on])'),
  ]
  const ticks = (): string[] => inputs().flatMap(({ checked, value }) => (checked ? [value] : []))
  const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(chance() * items.length)]

  let said: Said[] = []
  let ticked = new Map<string, [string, string]>()
  const tick = (input: HTMLInputElement | undefined): void => {
    input?.click()
    if (input) ticked.set(`${input.name} ${input.value}`, [input.name, input.value])
  }
  const tickSome = (): void => {
    const several = inputs()[0]?.type === 'checkbox' ? Math.floor(chance() * 3) : 0
    for (let nth = 0; nth <= several; nth++) tick(one(inputs()))
    if (ticks().length === 0) tick(inputs()[0])
  }
  const note = (answer: readonly string[]): void => {
    const [question] = inputs().map(({ name }) => name)
    if (question !== undefined) said.push(answer.length > 0 ? { question, answer } : { question })
  }
  // What is ticked on the results becomes the person's own by Save this answer, and by whatever else closes the question on purpose.
  const keep = (): void => void (document.querySelector('.change-here') && note(ticks()))
  const press = (selector: string): void => one(all(selector))?.click()
  const offered = (name: string, weight: number, selector: string, go: () => void = () => press(selector)): Act[] =>
    all(selector).length > 0 ? [{ name, weight, go }] : []
  const answering = (name: string, weight: number, selector: string, go?: () => void): Act[] =>
    offered(name, weight, selector, go).map((act) => ({ ...act, answers: true }))

  const onQuestion = (): Act[] => [
    ...offered(
      'answer',
      12,
      '.ask [data-press=continue]',
      () => (tickSome(), note(ticks()), press('.ask [data-press=continue]')),
    ),
    ...offered('skip', 2, '.ask [data-press=skip]', () => (note([]), press('.ask [data-press=skip]'))),
    ...(ticks().length === 0 ? offered('choose nothing', 0.4, '.ask [data-press=continue]') : []),
    ...offered('see early', 0.8, '.see-now button', () => (ticks().length > 0 && note(ticks()), press('.see-now button'))),
  ]
  const onAnswers = (): Act[] => [
    ...offered('show the answers', 2, '.show-answers'),
    ...offered('change', 2, '.review .change'),
    ...offered('mark', 1, '.matters input:not(:disabled)'),
    ...offered('see', 3, '.review .primary'),
    ...offered('reconsider', 3, '.recommend .change', () => (keep(), press('.recommend .change'))),
    ...offered('try', 3, '.change-here input', tickSome),
    ...(ticks().length > 0
      ? offered('keep', 3, '.change-here .primary', () => (keep(), press('.change-here .primary')))
      : offered('keep nothing', 0.4, '.change-here .primary')),
    ...offered('let be', 0.5, '.change-here .cancel'),
    ...offered('unsay', 0.5, '.change-here .remove', () => (note([]), press('.change-here .remove'))),
    ...offered('sharpen', 2, '.sharpen', () => (keep(), press('.sharpen'))),
    ...answering('try what it hangs on', 2, '.what-if[open] .try'),
    ...answering('undo', 1, '.changes .undo'),
    ...offered('what is called for', 2, '.few button', () => (keep(), press('.few button'))),
    ...offered('open', 1, '.group-list button[aria-expanded], main summary'),
  ]
  const write = (): void => {
    const field = one(all('.plan [role=textbox]'))
    if (!field) return
    field.textContent = written
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const turn = (selector: string): void => {
    const select = document.querySelector<HTMLSelectElement>(selector)
    if (!select) return
    select.selectedIndex = Math.floor(chance() * select.options.length)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const chooseDay = (): void => {
    const field = document.querySelector<HTMLInputElement>('.plan [type=datetime-local]')
    if (!field) return
    field.stepUp(Math.floor(chance() * 10_000))
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const tell = (): void => {
    for (const set of all('.went fieldset')) one([...set.querySelectorAll('input')])?.click()
    press('.went [type=submit]')
  }
  const onVisits = (): Act[] => [
    ...answering('plan', 0.5, '.to-plan'),
    ...offered('write', 4, '.plan [role=textbox]', write),
    ...offered('choose a day', 1, '.plan [type=datetime-local]', chooseDay),
    ...offered('choose a second group', 1, '.plan select', () => turn('.plan select')),
    ...answering('say that they went', 0.3, '.to-went'),
    ...answering('tell', 6, '.went [type=submit]', tell),
    ...offered('tell nothing', 1, '.went [type=submit]'),
  ]
  const elsewhere = (): Act[] => [
    ...offered('look at a group', 1, 'article a[href^="#"], .names a'),
    ...offered('look at a page', 0.3, 'footer a[href^="#"], .start a[href^="#"]'),
    ...offered('help', 0.3, '.need-help summary'),
    ...offered('help elsewhere', 0.2, '.need-help select', () => turn('.need-help select')),
    ...offered('start again', 0.2, '.start-again'),
    ...offered('mean it', 2, '.start-again-yes', () => (said.push({}), press('.start-again-yes'))),
    ...offered('set aside', 0.2, '.set-aside', () => (said.push({}), press('.set-aside'))),
    ...offered('forget', 0.3, '.forget'),
  ]
  const acts = (onlyAnswers: boolean): Act[] => [
    ...offered('start', 5, '.start [data-press=start]'),
    ...onQuestion(),
    ...onAnswers(),
    ...offered('back', all('.ask, .recommend, .review').length > 0 ? 0.8 : 6, 'main .back'),
    ...(onlyAnswers ? [] : [...onVisits(), ...elsewhere()]),
  ]

  const seen = new Map<keyof Traces, Set<string>>()
  const trace = (where: keyof Traces, ...what: readonly unknown[]): void => {
    const sofar = seen.get(where) ?? new Set<string>()
    for (const each of what) sofar.add(typeof each === 'string' ? each : JSON.stringify(each))
    seen.set(where, sofar)
  }
  const look = (): void => {
    trace('titles', document.title)
    trace('addresses', location.href)
    trace('states', history.state)
    trace('elsewhere', document.referrer, document.cookie, window.name, ...Object.entries(localStorage).flat())
    trace('keys', ...Object.keys(sessionStorage))
    trace('kept', ...Object.values(sessionStorage))
  }
  const tracesSeen = (): Traces => {
    const of = (where: keyof Traces): string[] => [...(seen.get(where) ?? [])]
    return {
      titles: of('titles'),
      addresses: of('addresses'),
      states: of('states'),
      elsewhere: of('elsewhere'),
      keys: of('keys'),
      kept: of('kept'),
    }
  }
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done))
  /** Done at once, but for a way back, which the browser goes in its own time. */
  const doing = async ({ name, go, answers = false }: Act): Promise<void> => {
    const arrived = new Promise<void>((done) => {
      if (name !== 'back') return done()
      window.addEventListener('popstate', () => done(), { once: true })
      setTimeout(done, patience)
    })
    go()
    await arrived
    await settled()
    if (answers) said.push({ kept: Object.values(sessionStorage).join('') })
  }
  const chosen = (offers: readonly Act[]): Act | undefined => {
    let left = chance() * offers.reduce((sum, { weight }) => sum + weight, 0)
    return offers.find(({ weight }) => (left -= weight) < 0) ?? offers[0]
  }

  window.walk = async ({ chances, onlyAnswers = false }) => {
    const done: string[] = []
    said = []
    ticked = new Map()
    seen.clear()
    numbers = chances
    at = 0
    look()
    while (at < chances.length) {
      const act = chosen(acts(onlyAnswers))
      if (!act) break
      done.push(act.name)
      await doing(act)
      look()
    }
    return { acts: done, said, ticked: [...ticked.values()], traces: tracesSeen() }
  }
}
