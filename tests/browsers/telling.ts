import { catalogue } from '../page/answering.ts'
import { inEveryVoice } from './answering.ts'
import type { Tab } from './engine.ts'

const { kinds, outcomes } = catalogue.firstSteps

/** Every sentence that puts a question, offers an answer or repeats one, or speaks of a visit, in every voice. */
const tellingWords: readonly string[] = [
  ...new Set([
    ...catalogue.questions.flatMap(({ ask, options }) => [
      ...inEveryVoice(ask),
      ...options.flatMap(({ label, said }) => [...inEveryVoice(label), ...inEveryVoice(said)]),
    ]),
    ...[...kinds, ...outcomes].flatMap(({ label }) => inEveryVoice(label)),
    ...Object.entries(catalogue.words).flatMap(([key, text]) =>
      /^plan-(lead|when|not-right)|^went-lead/.test(key) ? [text] : [],
    ),
  ]),
]

/** Short words, such as Yes, only tell something where they stand alone. */
const standsAlone = 16

/** Where the tab is, its title, and every piece of text and every tick that its page shows. */
export interface Sight {
  readonly address: string
  readonly texts: readonly string[]
  /** how many names this tab keeps something under */
  readonly stored: number
}

export const see = (tab: Tab): Promise<Sight> =>
  tab.evaluate(() => {
    const texts = [document.title]
    const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text !== '' && node.parentElement?.checkVisibility({ visibilityProperty: true })) texts.push(text)
    }
    const ticked = [...document.querySelectorAll<HTMLInputElement>('input:checked')]
      .filter((input) => input.checkVisibility({ visibilityProperty: true }))
      .map(({ value }) => `ticked: ${value}`)
    let stored = 0
    try {
      stored = window.sessionStorage.length
    } catch {
      // A page that may not store anything stores nothing.
    }
    return { address: window.location.href, texts: [...texts, ...ticked], stored }
  })

const tells = (word: string, text: string): boolean => (word.length < standsAlone ? text === word : text.includes(word))

/**
 * Finds the texts that tell a question or an answer. What the guide says to anybody, such as the names of countries with help lines
 * on its first page, tells nothing; nor does the list of all questions, which is shown while its script is on its way.
 */
export const tellingTextsBeside = (...toAnybody: readonly Sight[]): ((sight: Sight) => readonly string[]) => {
  const known = toAnybody.flatMap(({ texts }) => texts)
  const telling = tellingWords.filter((word) => !known.some((text) => tells(word, text)))
  return ({ texts }) =>
    texts.filter(
      (text) =>
        text.startsWith('ticked: ') ||
        (!texts.includes(catalogue.words['served-title']) && telling.some((word) => tells(word, text))),
    )
}
