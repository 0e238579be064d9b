import { describe, expect, test } from 'vitest'
import type { Notice } from '#content'
import { type Answers, type WarningBox, recommend, warningBox } from '#engine'
import { inns } from './inns.ts'
import { notice } from './small-catalogue.ts'

const boxOf = (notices: readonly Notice[], answers: Answers = {}): WarningBox | undefined => {
  const catalogue = { ...inns, notices }
  return warningBox(catalogue, answers, recommend(catalogue, { answers, mattersMost: [] }).notices)
}

const idsOf = (box: WarningBox | undefined): readonly string[] =>
  [box?.lead, ...(box?.others ?? [])].map((told) => told?.id ?? '')

describe('the one box of warnings', () => {
  test('there is none where nothing is to be warned of', () => {
    expect(boxOf([])).toBeUndefined()
    expect(boxOf([notice('later', { afterList: true, when: ['late'] })])).toBeUndefined()
  })

  test('what the card of a group says is not in it', () => {
    expect(boxOf([notice('card', { onCard: true })])).toBeUndefined()
    expect(idsOf(boxOf([notice('card', { onCard: true }), notice('told', { urgency: 'know' })]))).toEqual(['told'])
  })

  test('the most urgent leads, and those as urgent keep the order of the content', () => {
    const [know, today, now, also] = [
      notice('know', { urgency: 'know' }),
      notice('today', { urgency: 'today' }),
      notice('now', { urgency: 'now' }),
      notice('also-today', { urgency: 'today' }),
    ]
    expect(idsOf(boxOf([know, today, now, also]))).toEqual(['now', 'today', 'also-today', 'know'])
    expect(idsOf(boxOf([also, know, today]))).toEqual(['also-today', 'today', 'know'])
  })

  test('how urgent it is depends on the words that hear the answers', () => {
    const heard = notice('heard', {
      urgency: 'know',
      instead: [{ when: ['late'], title: 'Late', text: 'You are late.', urgency: 'now' }],
    })
    const other = notice('other', { urgency: 'today' })
    expect(idsOf(boxOf([heard, other]))).toEqual(['other', 'heard'])
    expect(boxOf([heard, other], { hour: 'late' })?.lead).toMatchObject({ id: 'heard', title: 'Late', text: 'You are late.' })
  })

  test('each sign of danger is told once, the most urgent first', () => {
    const box = boxOf([
      notice('b', { urgency: 'today', danger: ['fire', 'flood'] }),
      notice('a', { urgency: 'now', danger: ['ice', 'fire'] }),
    ])
    expect(box?.danger.map(({ text }) => text)).toEqual(['ice', 'fire', 'flood'])
  })

  test('lines for young people come first, then those of the warning that leads', () => {
    const box = boxOf([
      notice('young', { urgency: 'know', calls: ['young-people', 'crisis'] }),
      notice('lead', { urgency: 'now', calls: ['medical', 'crisis'] }),
    ])
    expect(box?.calls).toEqual(['young-people', 'medical', 'crisis'])
  })

  test('its buttons are for the lines of the warning that leads, and for the first of each other that is as urgent', () => {
    const box = boxOf([
      notice('lead', { urgency: 'today', calls: ['medical'] }),
      notice('also', { urgency: 'today', calls: ['gambling', 'crisis'] }),
      notice('less', { urgency: 'know', calls: ['debt'] }),
    ])
    expect(box?.firstCalls).toEqual(['medical', 'gambling'])
  })

  test('ways without speaking come first where any of its warnings says so', () => {
    const quiet = notice('quiet', { urgency: 'know', quietly: true })
    const [plain, danger] = [notice('plain', { urgency: 'today' }), notice('danger', { urgency: 'today', danger: ['fire'] })]
    const told = (notices: readonly Notice[]) => [boxOf(notices)?.quietly, boxOf(notices)?.silently]
    expect(told([plain])).toEqual([false, false])
    expect(told([quiet, danger])).toEqual([true, false])
    expect(told([{ ...quiet, danger: ['ice'] }, danger])).toEqual([true, true])
  })

  test('what rests on a private answer is marked, so that it is not printed', () => {
    const catalogue = {
      ...inns,
      questions: inns.questions.map((one) => (one.id === 'hour' ? { ...one, private: true as const } : one)),
      notices: [
        notice('hidden', { urgency: 'now', when: ['late'], danger: ['ice'], calls: ['domestic-violence', 'crisis'] }),
        notice('open', { urgency: 'today', danger: ['fire'], calls: ['crisis'] }),
      ],
    }
    const answers = { hour: 'late' }
    const box = warningBox(catalogue, answers, recommend(catalogue, { answers, mattersMost: [] }).notices)
    expect([box?.lead.isPrivate, box?.others[0]?.isPrivate]).toEqual([true, false])
    expect(box?.danger).toEqual([
      { text: 'ice', isPrivate: true },
      { text: 'fire', isPrivate: false },
    ])
    expect(box?.privateCalls).toEqual(['domestic-violence'])
  })
})
