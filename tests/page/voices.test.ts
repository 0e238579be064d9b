import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, inVoice } from '#engine'
import { answerOne, catalogue, openQuestion, press, sharpen } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { planWord, toPlan, wentWord } from './planning.ts'
import { openLists } from './shown.ts'

const { words } = catalogue

/** Somebody under 18 with opioids, tablets and gambling, so that as many warnings as can be are read. */
const helped: Answers = {
  'who-for': 'helping',
  age: 'under-18',
  concern: ['alcohol', 'opioids', 'gambling', 'other-habit'],
  'main-concern': 'opioids',
  goal: 'cut-down',
  withdrawal: 'unsure',
  'higher-power': 'would-stop-me',
  approach: 'steps',
}

/** What speaks to the reader as somebody who helps, or is said by the one who helps or by a newcomer. */
const allowed = [
  words['see-groups'],
  words['review-title'],
  // What would be answered to the first question, were it for somebody else; and what the one who helps did answer, in short.
  ...(catalogue.questions.find(({ id }) => id === catalogue.lists.question)?.options ?? [])
    .flatMap(({ label, short }) => [label, short ?? label])
    .map((wording) => inVoice(wording, 'me')),
  'You could offer to go along the first time.',
  'I am helping someone who is new.',
  'I would like to just listen',
  'With You', // a charity's name
]

const toTheReader = /\b(you|your|yours|yourself|me|my|mine|myself|I)\b/i

/** Lines of the open page, outside the frame, that speak to the reader as the one with the problem. */
const wrong = async (page: Page): Promise<readonly string[]> => {
  await openLists(page)
  const text = await page.getByRole('main').innerText()
  return text.split('\n').filter((line) => toTheReader.test(allowed.reduce((rest, part) => rest.replaceAll(part, ''), line)))
}

test('nothing on any page, on the way of somebody who helps, speaks to them as the one with the problem', async ({
  visit: { page },
}) => {
  await press(page, words.start)
  let lines = 0
  const read = async (where: string): Promise<void> => {
    expect(await wrong(page), where).toEqual([])
    lines += (await page.getByRole('main').innerText()).split('\n').length
  }
  const answerAll = async (): Promise<void> => {
    for (let question = await openQuestion(page); question; question = await openQuestion(page)) {
      // The first question is asked before anybody is known to help.
      if (question.id !== 'who-for') await read(question.id)
      await answerOne(page, question, helped)
    }
  }
  await answerAll()
  await read('the review')
  await press(page, words['see-groups'])
  await read('the results')
  await sharpen(page)
  await answerAll()
  await read('the results again')
  await toPlan(page, helped, 1)
  await read('the plan')
  await press(page, wentWord(helped))
  await read('how it went')
  await press(page, words.continue)
  await read('how it went, with nothing chosen')
  await page.getByRole('radio').first().check()
  await page.getByRole('radio').last().check()
  await press(page, words.continue)
  await read('the results after it')
  expect(await page.getByRole('button', { name: planWord(helped) }).count()).toBeGreaterThan(2)
  console.log(`${lines} lines read on the way of somebody who helps`)
})
