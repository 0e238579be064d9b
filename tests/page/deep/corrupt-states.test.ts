import { describe, expect } from 'vitest'
import { type SavedProgress, mostThatMatter, pruneSheet, recommend, restore, toSave } from '#engine'
import { storageKey } from '../../../src/boot/session-storage.ts'
import { catalogue } from '../answering.ts'
import { quickTest as test } from '../guide-test.ts'
import { keepInTab } from '../keep-in-tab.ts'
import { listsOf, openLists, shownLists } from '../shown.ts'
import { breaches, chanceFrom, seed } from '../../support/sheets.ts'
import { keptIn, toGroups } from './answers-said.ts'
import { type Corrupt, corruptText, damages } from './corrupt.ts'
import { type Lane, inLanes, openLane } from './lane.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const loadsOfEach = 34
const pure = shareOf(100_000)
const inBrowser = loadsOfEach * shareOf(30)
const hidden = catalogue.questions.filter((question) => question.private).map(({ id }) => id)
const kinds = Object.keys(damages)

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is amiss with what came back from a text. */
const amiss = ({ sheet, passedOver }: SavedProgress): boolean =>
  !same(pruneSheet(catalogue, sheet), sheet) ||
  sheet.mattersMost.length > mostThatMatter ||
  hidden.some((id) => id in sheet.answers || sheet.mattersMost.includes(id)) ||
  passedOver.some(
    (id) => id in sheet.answers || hidden.includes(id) || !catalogue.questions.some((question) => question.id === id),
  )

describe('saved answers that something happened to', () => {
  test(
    `${pure} of them, restored without a page: nothing is thrown, and only what can stand is left`,
    { timeout: minutes(5) },
    () => {
      const chance = chanceFrom(seed)
      const broken = breaches()
      const left = new Map<string, number>()
      for (let made = 0; made < pure; made++) {
        const { what, text } = corruptText(made, chance)
        try {
          const kept = restore(catalogue, text)
          if (amiss(kept)) broken.note('only what can stand', what, text.slice(0, 500), kept)
          if (!same(restore(catalogue, toSave(catalogue, kept)).sheet, kept.sheet))
            broken.note('kept again, it is the same', what, text.slice(0, 500))
          left.set(what, (left.get(what) ?? 0) + (Object.keys(kept.sheet.answers).length > 0 ? 1 : 0))
        } catch (error) {
          broken.note('nothing is thrown', what, text.slice(0, 500), String(error))
        }
      }
      const some = [...left.values()].reduce((sum, many) => sum + many, 0)
      console.log(
        `${pure} corrupt saved states of ${kinds.length} kinds against the pure restore (seed ${seed}): nothing thrown, answers left in ${some}`,
      )
      expect(broken.all()).toEqual({})
      expect('polluted' in {}).toBe(false)
      expect(some).toBeGreaterThan(pure / 4)
      expect(some).toBeLessThan(pure)
    },
  )

  const broken = breaches()
  const counted = { states: 0, answers: 0, lists: 0 }

  /** Loads the guide with one of them in its storage, and holds what it makes of it against the pure restore. */
  const load = async (page: Awaited<ReturnType<Lane['open']>>, { what, text }: Corrupt): Promise<void> => {
    const expected = restore(catalogue, text)
    await keepInTab(page, text)
    await page.reload()
    const found = await page.evaluate(
      ([key, fault]) => ({
        heading: document.querySelector('main h1')?.textContent ?? '',
        faulty: document.querySelector('main h1')?.textContent === fault,
        help: document.querySelectorAll('.need-help :is(p, li)').length,
        polluted: 'polluted' in {},
        keys: Object.keys(sessionStorage).filter((one) => one !== key),
      }),
      [storageKey, catalogue.words['fault-title']] as const,
    )
    const nothing = Object.keys(expected.sheet.answers).length + expected.passedOver.length === 0
    const kept = await keptIn(page)
    counted.states++
    counted.answers += Object.keys(kept.sheet.answers).length
    if (found.heading === '' || found.faulty || found.help === 0) broken.note('a page is shown', what, text.slice(0, 500), found)
    if (found.polluted || found.keys.length > 0) broken.note('nothing else was touched', what, text.slice(0, 500), found)
    if (nothing !== (found.heading === catalogue.words['start-title']))
      broken.note('it starts where it should', what, text.slice(0, 500), found.heading)
    if (!same(kept.sheet, expected.sheet)) broken.note('what can be kept is kept', what, text.slice(0, 500), kept, expected)
    if (nothing) return
    await toGroups(page)
    await openLists(page)
    counted.lists++
    if (!same(await shownLists(page), listsOf(recommend(catalogue, expected.sheet))))
      broken.note('the list is right', what, text.slice(0, 500))
  }

  const load34 = async (lane: Lane, nth: number): Promise<void> => {
    const chance = chanceFrom(seed + 1 + nth)
    const page = await lane.open()
    for (let made = 0; made < loadsOfEach; made++) {
      const corrupt = corruptText(nth * loadsOfEach + made, chance)
      await load(page, corrupt)
      if (lane.said.length > 0) broken.note('the console', corrupt.what, corrupt.text.slice(0, 500), lane.said.splice(0))
    }
  }

  test(
    `${inBrowser} of them in a real browser: a page, what can be kept, and its list`,
    { timeout: minutes(40) },
    async ({ browser, address }) => {
      await inLanes(inBrowser / loadsOfEach, () => openLane(browser, address), load34)
      console.log(
        `${counted.states} corrupt saved states in a browser: ${counted.answers} answers kept as the pure restore keeps them, ${counted.lists} lists right, ` +
          `${Object.keys(broken.all()).length} kinds of breaches`,
      )
      expect(broken.all()).toEqual({})
      expect(counted.states).toBe(inBrowser)
      expect(counted.lists).toBeGreaterThan(inBrowser / 5.1)
    },
  )
})
