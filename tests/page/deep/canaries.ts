import type { Wording } from '#content'
import { questionOf } from '#engine'
import { catalogue } from '../answering.ts'
import type { Walked } from './walked.ts'

const wordings = (wording: Wording): readonly string[] =>
  typeof wording === 'string' ? [wording] : Object.values(wording).filter((text) => text !== undefined)

/** What a ticked option could be known by: its id, and what it says in every voice. */
export const canariesOf = (ticked: Walked['ticked']): readonly string[] => [
  ...new Set(
    ticked.flatMap(([question, id]) => {
      const option = questionOf(catalogue, question)?.options.find((one) => one.id === id)
      return option ? [id, ...wordings(option.label), ...wordings(option.said)] : [id]
    }),
  ),
]

const asWord = (canary: string): RegExp =>
  new RegExp(String.raw`(?<![\w-])${canary.replaceAll(/\W/g, String.raw`\$&`)}(?![\w-])`, 'i')

/** The canaries that stand in a text as words of their own. */
export const foundIn = (text: string, canaries: readonly string[]): readonly string[] =>
  canaries.filter((canary) => asWord(canary).test(text))

const pages = ['all-groups', 'how-this-works', 'fairness', 'safety', ...catalogue.groups.map(({ id }) => id)]

/** An address without the page of its own that it may lead to, which is the same page whatever was answered. */
export const withoutPage = (address: string): string =>
  pages.reduce((text, page) => (text.endsWith(`#${page}`) ? text.slice(0, -page.length) : text), address)

/** A title without the guide's own name. */
export const withoutName = (title: string): string => title.replace(catalogue.words['guide-name'], '')
