import { expect } from 'vitest'
import type { HelpLine } from '#content'
import { inVoice } from '#engine'
import { catalogue } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '')

const linksOf = ({ phone, text }: HelpLine): string[] => [
  ...(phone === undefined ? [] : [`tel:${dialled(phone)}`]),
  ...(text === undefined ? [] : [`sms:${dialled(text.number)}`]),
]

test('without JavaScript, every help line, warning and group is in the page', async ({ browser, address }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(address)
  const text = (await page.locator('body').textContent()) ?? ''
  const html = await page.content()
  for (const { name, emergency, lines } of Object.values(catalogue.help)) {
    expect(text).toContain(name)
    expect(text).toContain(emergency.text)
    expect(text).toContain(emergency.silently ?? '')
    for (const line of lines) {
      for (const said of [line.name, line.hours ?? '']) expect(text).toContain(said)
      for (const link of linksOf(line)) expect(html).toContain(`href="${link}"`)
    }
  }
  for (const { danger, text: warning, more, title } of catalogue.notices) {
    if (danger.length === 0) continue
    expect(text).toContain(title)
    for (const said of [warning, more ?? '', ...danger]) expect(text).toContain(inVoice(said, 'me'))
  }
  for (const { name, contact } of [...catalogue.groups, ...catalogue.unranked]) {
    expect(text).toContain(name)
    expect(html).toContain(`href="${Object.values(contact)[0]?.site}"`)
  }
  // No control is shown that would do nothing, nor what leads up to one; the way out is a link underneath, in view wherever the page is scrolled to.
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Leave this page'])
  expect(await page.getByText(catalogue.words['start-went']).isVisible()).toBe(false)
  const out = page.getByRole('button', { name: 'Leave this page', exact: true })
  expect(await out.getAttribute('href')).toBe(catalogue.words['leave-address'])
  for (const end of ['top', 'bottom']) {
    await (end === 'top' ? page.locator('h1') : page.locator('#served li').last()).scrollIntoViewIfNeeded()
    const box = await out.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= 844, end).toBe(true)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await context.close()
})
