import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { type Answers, recommend, warningBox } from '#engine'
import { waysFor } from '../../../src/ui/help/help.ts'
import { catalogue } from '../../support/sheets.ts'

/** The buttons of the warnings after these answers, each as the way and the line. */
const buttons = (answers: Answers, country: string, content: Catalogue = catalogue): readonly string[] => {
  const box = warningBox(content, answers, recommend(content, { answers, mattersMost: [] }).notices)
  return box ? waysFor(content, answers, content.help[country], box).map(({ line, by }) => `${by} ${line.id}`) : []
}

const drinks = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], withdrawal: 'yes' }
const mother = { 'who-for': 'someone-else', age: 'adult', concern: ['cocaine'], relation: 'child', 'safe-at-home': 'not-always' }

describe('the lines that a warning shows as buttons are those that fit', () => {
  test.each<readonly [string, Answers, string, readonly string[]]>([
    ['a drinker', drinks, 'england', ['call nhs-111', 'call drinkline']],
    ['someone who takes GHB', { ...drinks, concern: ['ghb'] }, 'england', ['call nhs-111', 'call frank']],
    [
      'someone who drinks and gambles',
      { ...drinks, concern: ['alcohol', 'gambling'], withdrawal: 'unsure' },
      'england',
      ['call nhs-111', 'call drinkline', 'call national-gambling-helpline'],
    ],
    [
      'a mother in Scotland who is not safe at home',
      mother,
      'scotland',
      ['text scotland-domestic-abuse-helpline', 'call scotland-domestic-abuse-helpline', 'call scottish-families'],
    ],
    [
      'the same in England, where no family line is about cocaine',
      mother,
      'england',
      ['text shout', 'call national-domestic-abuse-helpline', 'call samaritans'],
    ],
    ['a young person who is not safe at home', { ...mother, age: 'under-18' }, 'england', ['chat childline', 'call childline']],
    [
      'a young person who drinks, who also needs medical help',
      { ...drinks, age: 'under-18' },
      'england',
      ['chat childline', 'call childline', 'call nhs-111', 'call drinkline'],
    ],
    ['someone whose country has no line that can be called', mother, 'elsewhere', ['web find-a-helpline']],
  ])('%s', (_, answers, country, ways) => {
    expect(buttons(answers, country)).toEqual(ways)
  })

  test('everyone who is warned has one in every country that has a line for it', () => {
    for (const country of Object.keys(catalogue.help))
      for (const answers of [mother, { ...mother, age: 'under-18' }])
        expect(buttons(answers, country).length, country).toBeGreaterThan(0)
  })
})
