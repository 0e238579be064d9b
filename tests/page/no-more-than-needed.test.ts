import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Answers } from '#engine'
import { type ConversationMemory, type PersonEvent, conversation } from '#machines'
import { initialTransition } from 'xstate'
import { type Outlook, outlookOf } from '../../src/ui/what-if/outlook.ts'
import { placeOf } from '../conversation/step.ts'
import { after } from '../conversation/walk.ts'
import { answerOne, catalogue, headingOf, openQuestion, press, sharpen } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { everyQuestion } from './page-states.ts'
import { minutes } from '../support/limits.ts'

const { words } = catalogue

const daughter: Answers = {
  'who-for': 'someone-else',
  age: 'under-18',
  concern: ['alcohol'],
  'family-goal': 'help-them',
  'safe-at-home': 'not-always',
  'higher-power': 'welcome',
  approach: 'tools',
}
const helping: Answers = { 'who-for': 'helping', age: 'adult', concern: ['gambling'], goal: 'unsure', withdrawal: 'no' }
const both: Answers = { 'who-for': 'both', age: 'under-18', concern: ['ghb'], goal: 'stop', 'safe-at-home': 'yes' }
const people = [everyQuestion, daughter, helping, both]
const forSafety = ['withdrawal', 'safe-at-home', 'opioid-medicine']

/** What is remembered at each question that somebody is asked, in order, the ones that sharpen included. */
const questionsOf = (answers: Answers): readonly ConversationMemory[] => {
  const asked: ConversationMemory[] = []
  let [situation] = initialTransition(conversation, { catalogue })
  const does = (event: PersonEvent): unknown => (situation = after(situation, event))
  const answerAll = (): void => {
    while (placeOf(situation) === 'asking') {
      asked.push(situation.context)
      const answer = answers[situation.context.open ?? '']
      does(answer === undefined ? { type: 'person.skips' } : { type: 'person.answers', answer })
    }
  }
  does({ type: 'person.begins' })
  answerAll()
  does({ type: 'person.agrees' })
  does({ type: 'person.sharpens' })
  answerAll()
  return asked
}

/** What the open page says that more answers can still do, once it has worked that out. */
const saidOn = async (page: Page): Promise<Outlook> => {
  // It is worked out in a timer that the question has set, and drawn in the frame after.
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))))
  return page.evaluate(
    ([optional = '', settled = '']) => {
      const text = document.querySelector('main')?.textContent ?? ''
      return text.includes(optional) ? 'optional' : text.includes(settled) ? 'settled' : 'open'
    },
    [words.optional, words.settled],
  )
}

/** Goes on to the next question, by way of the answers and the groups where these come first. */
const toNextQuestion = async (page: Page): Promise<void> => {
  if (await openQuestion(page)) return
  if ((await headingOf(page)) === words['review-title']) await press(page, words['see-groups'])
  await sharpen(page)
}

test(
  'the page says of just those questions that can do nothing more that they can be skipped, and hides none',
  { timeout: minutes(4) },
  async ({ visit: { page } }) => {
    const said = new Set<Outlook>()
    for (const answers of people) {
      await page.evaluate(() => sessionStorage.clear())
      await page.reload()
      await press(page, 'Start')
      for (const memory of questionsOf(answers)) {
        await toNextQuestion(page)
        const question = await openQuestion(page)
        if (!question) throw new Error(`${memory.open} is not asked.`)
        expect(question.id).toBe(memory.open)
        const outlook = outlookOf(memory)
        await expect.poll(() => saidOn(page), { message: `what is said at ${question.id}` }).toBe(outlook)
        said.add(outlook)
        expect(await page.getByRole('button', { name: words.skip, exact: true }).count()).toBe(1)
        await answerOne(page, question, answers)
      }
    }
    expect([...said].toSorted()).toEqual(['open', 'optional', 'settled'])
  },
)

test('a question of safety is never said to be one that can be skipped', () => {
  const asked = people.flatMap((answers) => questionsOf(answers).filter(({ open = '' }) => forSafety.includes(open)))
  expect(new Set(asked.map(({ open }) => open))).toEqual(new Set(forSafety))
  expect(asked.filter((memory) => outlookOf(memory) !== 'open')).toEqual([])
})

test('once the first groups are settled they are one press away, and everybody can go on', async ({ visit: { page } }) => {
  await press(page, 'Start')
  for (const memory of questionsOf(daughter)) {
    await toNextQuestion(page)
    const question = await openQuestion(page)
    if (outlookOf(memory) === 'settled' || !question) break
    await answerOne(page, question, daughter)
  }
  await expect.poll(() => saidOn(page)).toBe('settled')
  const asked = await headingOf(page)
  await press(page, words['see-groups'])
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  await page.goBack()
  await expect.poll(() => headingOf(page)).toBe(asked)
  await press(page, words.skip)
  await expect.poll(() => headingOf(page)).not.toBe(asked)
})
