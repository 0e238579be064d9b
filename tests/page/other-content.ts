import { removeContent } from '../support/made-up-group.ts'
import { builtGuide } from './built-guide.ts'
import { quickTest } from './guide-test.ts'

/** A test whose visits are to the guide as it is built from other content: once for a file of tests. `content` makes a folder, which goes away with the guide. */
export const testOf = (content: () => string) =>
  quickTest.extend<{ built: string; address: string }>({
    built: [
      async ({}, use) => {
        const folder = content()
        try {
          const guide = await builtGuide(folder)
          await use(guide.address)
          await guide.close()
        } finally {
          removeContent(folder)
        }
      },
      { scope: 'file' },
    ],
    address: ({ built }, use) => use(built),
  })
