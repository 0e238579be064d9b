import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, inflateSync } from 'node:zlib'
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { type Answers, recommend } from '#engine'
import { askOf, catalogue, nameOf, questionCalled } from '../page/answering.ts'
import { planWord } from '../page/planning.ts'
import { randomAnswers } from '../page/random-answers.ts'
import { answerUntil, unfoldBetterIn, untilHeading } from './answering.ts'
import { guideAddress, inEach, withTab } from './engine-test.ts'
import type { Engine, Tab } from './engine.ts'
import { until } from './waiting.ts'
import { minutes } from '../support/limits.ts'

const { words } = catalogue
const people = 6
const mostPages = 2

const press = (tab: Tab, name: string): Promise<void> => tab.click({ what: 'button', name })

const firstGroup = (answers: Answers): string | undefined =>
  recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations[0]?.group

/** Random people for whom some group is on the list. */
const planners = randomAnswers(people * 2)
  .map((answers): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => !questionCalled(id).private)))
  .filter((answers) => firstGroup(answers) !== undefined)
  .slice(0, people)

/** Answers everything and goes to the plan of the first group. */
const toPlan = async (tab: Tab, answers: Answers): Promise<string> => {
  await tab.goto(guideAddress)
  await press(tab, words.start)
  await answerUntil(tab, answers)
  await press(tab, words['see-groups'])
  await untilHeading(tab, words['groups-title'])
  await unfoldBetterIn(tab)
  await press(tab, words.sharpen)
  await answerUntil(tab, answers)
  const group = firstGroup(answers) ?? ''
  await press(tab, `${planWord(answers)} ${nameOf(group)}`)
  await until('the plan', () => tab.evaluate(() => document.querySelector('main .plan') !== null))
  return group
}

/** Runs in the page: writes a moment into the field for it, as if it had been chosen there. */
const chooseMoment = (moment: string): void => {
  const field = document.querySelector<HTMLInputElement>('.plan [type=datetime-local]')
  if (!field) throw new Error('There is no field for a day and a time.')
  field.valueAsNumber = Date.parse(`${moment}Z`)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What the button of that name saves, and under which name. */
const saved = async ({ downloads = '' }: Engine, tab: Tab, name: string): Promise<readonly [string, string]> => {
  for (const old of await readdir(downloads)) await rm(join(downloads, old))
  await press(tab, name)
  const file = await until(`what "${name}" saves`, async () => {
    const [found] = await readdir(downloads)
    const text = found === undefined || found.endsWith('.part') ? '' : await readFile(join(downloads, found), 'utf8')
    return /<\/html>\s*$|END:VCALENDAR\s*$/.test(text) && ([found ?? '', text] as const)
  })
  return file
}

/** How many pages a PDF has. What describes them may be packed. */
const pagesOf = (pdf: Buffer): number => {
  const text = pdf.toString('latin1')
  const packed = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

inEach(['firefox', 'webkit'], (name, open) => {
  let engine: Engine
  let [plans, papers] = [0, 0]
  beforeAll(async () => {
    engine = await open()
    return () => (console.log(`${engine.version}: ${plans} plans taken away, ${papers} papers printed.`), engine.close())
  })

  test(`${name}: a plan is taken away as a file, as a reminder, as words and on paper`, { timeout: minutes(5) }, async () => {
    for (const answers of planners)
      await withTab(engine, async (tab) => {
        const group = await toPlan(tab, answers)
        const [day, time] = ['2027-09-29', '19:30']
        await tab.evaluate(chooseMoment, `${day}T${time}`)

        const [fileName, file] = await saved(engine, tab, words['plan-save'])
        expect(fileName).toBe('notes.html')
        expect(file).toContain(nameOf(group).replace('&', '&amp;'))
        for (const id of Object.keys(answers)) expect(file).not.toContain(askOf(questionCalled(id), answers))

        await press(tab, words['plan-calendar-fold'])
        const [entryName, entry] = await saved(engine, tab, words['plan-calendar'])
        expect(entryName).toBe('appointment.ics')
        const [event] = new ICAL.Component(ICAL.parse(entry) as unknown[]).getAllSubcomponents('vevent')
        const start = new ICAL.Event(event).startDate.toJSDate()
        const zone = await tab.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)
        expect(start.toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })).toBe(`${day} ${time}`)

        await press(tab, words['plan-text'])
        await tab.evaluate(() =>
          document.addEventListener('copy', ({ clipboardData }) =>
            Reflect.set(window, 'copied', clipboardData?.getData('text/plain')),
          ),
        )
        await press(tab, words['plan-copy'])
        const copied = await until('what is copied', () =>
          tab.evaluate(() => Reflect.get(window, 'copied') as string | undefined),
        )
        expect(copied.trim()).toBe(
          (await tab.evaluate(() => document.querySelector<HTMLElement>('main details .as-text')?.innerText ?? '')).trim(),
        )
        expect(await tab.evaluate(() => document.querySelector('main')?.textContent ?? '')).toContain(words['plan-copied'])

        for (const paper of ['A4', 'Letter'] as const) {
          if (!tab.print) continue
          const pages = pagesOf(Buffer.from(await tab.print(paper)))
          expect(pages, `${paper}: ${JSON.stringify(answers)}`).toBeGreaterThan(0)
          expect(pages, `${paper}: ${JSON.stringify(answers)}`).toBeLessThanOrEqual(mostPages)
          papers++
        }
        expect(await tab.said(), 'the console').toEqual([])
        plans++
      })
  })
})
