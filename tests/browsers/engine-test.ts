import { describe, inject } from 'vitest'
import { openChromium } from './chromium.ts'
import type { Engine, EngineName, Tab } from './engine.ts'
import { openFirefox } from './firefox.ts'
import { openWebkit } from './webkit.ts'

const { firefox, webkit } = inject('engines')

/** The addresses of the guide's first page: see served-guides.ts. */
export const guides = inject('guides')

export const guideAddress = guides.kept

export const neutralSite = inject('neutralSite')

interface Opener {
  readonly open: () => Promise<Engine>
  /** why the engine is not here, and how it is installed */
  readonly missing: string | undefined
}

const absent = (missing: string): Opener => ({ open: () => Promise.reject(new Error(missing)), missing })
const present = (open: () => Promise<Engine>): Opener => ({ open, missing: undefined })

const openers: Readonly<Record<EngineName, Opener>> = {
  firefox: 'missing' in firefox ? absent(firefox.missing) : present(() => openFirefox(firefox.path)),
  webkit: 'missing' in webkit ? absent(webkit.missing) : present(() => openWebkit(webkit)),
  chromium: present(openChromium),
}

/** Describes each engine's tests, all engines at the same time; those of an engine that is not here are counted as skipped, with the reason. */
export const inEach = (names: readonly EngineName[], tests: (name: EngineName, open: () => Promise<Engine>) => void): void => {
  for (const name of names) {
    const { open, missing } = openers[name]
    describe(
      `in ${name}${missing === undefined ? '' : `: ${missing}`}`,
      { concurrent: true, skip: missing !== undefined },
      () => {
        describe('in turn', { sequential: true }, () => {
          tests(name, open)
        })
      },
    )
  }
}

/** Uses a tab of an engine, and closes it whatever happens. */
export const withTab = async <Value>(engine: Engine, use: (tab: Tab) => Promise<Value>): Promise<Value> => {
  const tab = await engine.openTab()
  try {
    await tab.resize(phone.width, phone.height)
    return await use(tab)
  } finally {
    await tab.close()
  }
}

const phone = { width: 390, height: 844 }
