import type { Page } from 'playwright-core'
import type { Tab } from './engine.ts'

/** A tab, for those who do no more with a page than evaluate in it. */
export const asPage = ({ evaluate }: Tab): Page => ({ evaluate }) as unknown as Page
