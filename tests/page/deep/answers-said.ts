import type { Page } from 'playwright-core'
import { type Answer, type Answers, type SavedProgress, prune, questionOf, restore } from '#engine'
import { storageKey } from '../../../src/boot/session-storage.ts'
import { catalogue } from '../answering.ts'
import type { Said, Walked } from './walked.ts'

const asAnswer = (question: string, ids: readonly string[]): Answer =>
  questionOf(catalogue, question)?.choose === 'many' ? ids : (ids[0] ?? '')

const isPrivate = (id: string): boolean => questionOf(catalogue, id)?.private !== false

const privateOf = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => isPrivate(id)))

/** The answers of somebody who says this after having given these. */
export const afterSaying = (answers: Answers, { question, answer, kept }: Said): Answers => {
  if (kept !== undefined) return prune(catalogue, { ...restore(catalogue, kept).sheet.answers, ...privateOf(answers) })
  if (question === undefined) return {}
  const { [question]: _, ...others } = answers
  return prune(catalogue, answer === undefined ? others : { ...others, [question]: asAnswer(question, answer) })
}

/** Without those that are never kept. */
export const withoutPrivate = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !isPrivate(id)))

/** What a tab keeps, as the guide would read it. */
export const keptIn = async (page: Page): Promise<SavedProgress> =>
  restore(catalogue, await page.evaluate((key) => sessionStorage.getItem(key), storageKey))

/** Lets somebody walk on in a page, by these chances. */
export const walkOn = async (page: Page, chances: readonly number[], onlyAnswers: boolean): Promise<Walked> => {
  const walked = await page.evaluate((plan) => window.walk?.(plan), { chances, onlyAnswers })
  if (!walked) throw new Error('The walker is not in the page.')
  return walked
}

/** Presses on, from wherever a page is, until the groups are shown; questions on the way are passed over as they stand. */
export const toGroups = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ways = [
      '.recommend h1',
      '.group-page .back, .all-groups .back, .how .back, .plan .back, .went .back',
      '.start .primary',
      '.review .primary',
      '.see-now button',
      '.ask [data-press=skip]',
    ]
    // The page may have come before its script.
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      const there = ways.map((way) => document.querySelector<HTMLElement>(way)).find((found) => found !== null)
      if (there?.tagName === 'H1') return
      const arrived = new Promise((done) => {
        if (!there?.matches('.back')) return done(undefined)
        window.addEventListener('popstate', done, { once: true })
        setTimeout(done, 5000)
      })
      there?.click()
      await arrived
      await new Promise((done) => setTimeout(done, 5))
    }
    throw new Error(`No way to the groups from "${document.title}": ${document.body.innerText.slice(0, 600)}`)
  })

/** Answers everything as told in a guide that was just opened, marks what matters most, and goes to the groups. */
export const answerAfresh = (page: Page, answers: Answers, marks: readonly string[]): Promise<void> =>
  page.evaluate(
    async ([said, asks]) => {
      const press = async (selector: string): Promise<boolean> => {
        const found = document.querySelector<HTMLElement>(selector)
        found?.click()
        await new Promise((done) => setTimeout(done))
        return found !== null
      }
      const answer = async (): Promise<void> => {
        while (document.querySelector('.ask')) {
          const inputs = [...document.querySelectorAll<HTMLInputElement>('.ask input')]
          const ids = [said[inputs[0]?.name ?? ''] ?? []].flat()
          for (const input of inputs) if (ids.includes(input.value) && !input.checked) input.click()
          await press(inputs.some(({ checked }) => checked) ? '.ask [data-press=continue]' : '.ask [data-press=skip]')
        }
      }
      await press('.start .primary')
      await answer()
      await press('.review .primary')
      await press('.sharpen')
      await answer()
      const arrived = new Promise((done) => window.addEventListener('popstate', done, { once: true }))
      await press('.recommend .back')
      await arrived
      await new Promise((done) => setTimeout(done))
      await press('.show-answers[aria-expanded=false]')
      for (const label of document.querySelectorAll<HTMLElement>('.matters label'))
        if (asks.some((ask) => label.textContent?.startsWith(ask))) label.click()
      await press('.review .primary')
    },
    [answers, marks] as const,
  )
