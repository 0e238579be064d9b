import { expect } from 'vitest'
import { catalogue, headingOf } from '../answering.ts'
import { test } from '../guide-test.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const many = shareOf(200)

test(`${many} loads at once all come alive`, { timeout: minutes(40) }, async ({ browser, address }) => {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(minutes(10))
  context.setDefaultNavigationTimeout(minutes(10))
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(error.error().message))
  const began = Date.now()
  const alive = await Promise.all(
    Array.from({ length: many }, async () => {
      const page = await context.newPage()
      await page.goto(address)
      await page.locator('#served').waitFor({ state: 'detached' })
      const took = Date.now() - began
      expect(await headingOf(page)).toBe(catalogue.words['start-title'])
      await page.close()
      return took
    }),
  )
  const inOrder = alive.toSorted((a, b) => a - b)
  const seconds = (nth: number): string => `${((inOrder[nth] ?? 0) / 1000).toFixed(1)} s`
  console.log(
    `${many} loads at once: the first is alive after ${seconds(0)}, half after ${seconds(many / 2)}, the last after ${seconds(many - 1)}`,
  )
  expect(said).toEqual([])
  await context.close()
})
