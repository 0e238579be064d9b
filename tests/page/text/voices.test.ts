import { describe, expect, test } from 'vitest'
import { type Said, everythingSaid } from './said-in-a-voice.ts'
import { catalogue } from '../../support/sheets.ts'

const toTheReader = /\b(you|your|yours|yourself|me|my|mine|myself|I)\b/i
const ofSomebodyElse = /\b(they|them|their|theirs|themselves|he|she|him|her|his)\b/i

/** What reads as if it spoke to the reader, beside somebody whom they help, and does not speak of the reader's own problem. */
const toWhoeverHelps: Readonly<Record<string, string>> = {
  'option who-for helping': 'they say that they help',
  'notice under-18': 'they could go along',
  'first step, say': 'they ring for the other',
  'first step, moment': 'what a newcomer can say, in quotes',
  'word see-groups': 'a name that is never changed',
  'word review-title': 'what they answered themselves',
  'word list-title-own': 'where there are two lists, and so never here',
}

/** What speaks of others on the way of somebody with a problem of their own, and of whom. */
const ofOthers: Readonly<Record<string, string>> = {
  'question who-for': 'people in general',
  'option main-concern about-equal': 'things',
  'question higher-power': 'people in general',
  'question approach': 'people in general',
  'note gender non-binary': 'the group',
  'question extras': 'what is ticked',
  'notice withdrawal': 'a doctor or a drug and alcohol service, and whoever is asked to call',
  'notice medicine': 'people who take it',
  'notice pills': 'tablets, and the person who prescribes them',
  'notice debt': 'advisers',
  'notice stop-smoking': 'patches and vapes',
  'first step, moment': 'people in a meeting',
  'first step, not-asked': 'anybody in a meeting',
  'first step, companion': 'people in a study',
  'word called-for': 'questions',
  'word count-against-some-big': 'reasons',
  'word for-own-problem': 'people in general',
  'word firm-level': 'groups',
  'word undone': 'answers',
  'word compare-table': 'groups',
  'word hand-over': 'where someone helps, and so never here',
}

const wherever = (said: readonly Said[], pattern: RegExp): readonly string[] => [
  ...new Set(said.filter(({ text }) => pattern.test(text)).map(({ where }) => where)),
]

/** Groups, traits, studies and help lines speak of people in general; what is said to or of the person stands elsewhere. */
const ofThePerson = ({ where }: Said): boolean => !/^(group|trait|source|help)\b/.test(where)

describe('beside somebody who is helped', () => {
  const said = everythingSaid(catalogue, { 'who-for': 'helping' }, 'helping')

  test('no sentence addresses the reader as the one with the problem', () => {
    console.log(`${said.length} sentences on the way of somebody who helps`)
    expect(said.length).toBeGreaterThan(700)
    expect(wherever(said, toTheReader)).toEqual(Object.keys(toWhoeverHelps))
  })

  test('what speaks to the reader there speaks of helping, word for word', () => {
    const notices = said.filter(({ where, text }) => where === 'notice under-18' && toTheReader.test(text))
    expect(notices.map(({ text }) => text.match(/[^.]*\b(you|your)\b[^.]*/gi))).toEqual([
      [' You could offer to go along the first time'],
    ])
    const quoted = said.filter(
      ({ where, text }) => where.startsWith('first step') && toTheReader.test(text.replaceAll(/".*?"/g, '')),
    )
    for (const { text } of quoted) expect(text).toMatch(/^Hello, I am helping someone who is new\. /)
  })
})

describe('with a problem of their own', () => {
  const said = everythingSaid(catalogue, { 'who-for': 'me' }, 'me')

  test('no sentence speaks of them as if they were somebody else', () => {
    console.log(`${said.length} sentences on the way of somebody with a problem of their own`)
    expect(wherever(said.filter(ofThePerson), ofSomebodyElse).toSorted()).toEqual(Object.keys(ofOthers).toSorted())
  })

  test('and none helps them choose for another', () => {
    expect(said.filter(({ where }) => where === 'first step, hand-over')).toEqual([])
  })
})

test('every sentence that has a voice for the person has one for whoever helps, where they can meet it', () => {
  const [me, helping] = (['me', 'helping'] as const).map((voice) => everythingSaid(catalogue, { 'who-for': 'helping' }, voice))
  const same = me?.filter(({ text }, nth) => text === helping?.[nth]?.text && toTheReader.test(text)).map(({ where }) => where)
  expect([...new Set(same)]).toEqual(Object.keys(toWhoeverHelps).filter((where) => !/under-18|say$|moment$/.test(where)))
})
