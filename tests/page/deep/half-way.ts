import type { Page } from 'playwright-core'
import { recommend } from '#engine'
import { storageKey } from '../../../src/boot/session-storage.ts'
import { woman } from '../a-woman.ts'
import { answerUntil, catalogue, press } from '../answering.ts'
import { listsOf, openLists, shownLists } from '../shown.ts'
import { keptIn, toGroups } from './answers-said.ts'

/** What this tab keeps, as it stands there. */
export const kept = (page: Page): Promise<string | null> => page.evaluate((key) => sessionStorage.getItem(key), storageKey)

/** The list that is shown, once it is, and the list of what this tab keeps. */
export const lists = async (page: Page) => {
  await toGroups(page)
  await openLists(page)
  return [await shownLists(page), listsOf(recommend(catalogue, (await keptIn(page)).sheet))] as const
}

/** A woman who has answered half of the short questionnaire. */
export const halfWay = async (page: Page): Promise<void> => {
  await press(page, 'Start')
  await answerUntil(page, woman, 'higher-power')
}
