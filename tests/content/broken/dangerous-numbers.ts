import { type SeededFault, swap } from './copy.ts'

const england = 'help/england.yaml'
const cannotBeDialled = ['one number of 3 to 15 digits that can be dialled as it stands']

/** An edit of the first help line that has a number, in England. */
const samaritans = (kind: string, to: string): SeededFault => ({
  kind,
  file: england,
  edit: swap('phone: "116 123"', `phone: ${to}`),
  at: to,
  says: ['`lines.0.phone` says', ...cannotBeDialled],
})

const emergency = (kind: string, to: string, says: readonly string[], file = england): SeededFault => ({
  kind,
  file,
  edit: swap(/number: "\d+"/, `number: ${to}`),
  at: to,
  says,
})

/** Edits in a hurry after which somebody who calls reaches nobody, or somebody else. */
export const dangerousNumbers: readonly SeededFault[] = [
  samaritans('words in place of a number', 'see our site'),
  samaritans('a number spelled in letters, of which the page would dial what is left', '"0800 SAMARITANS"'),
  samaritans('two numbers, which the page would dial as one', '"116 123 or 0845 790"'),
  samaritans('a number with a 0 that nobody may dial from abroad', '"+44 (0)808 2000 247"'),
  samaritans('a number with its extension', '"020 7946 0018 ext 5"'),
  samaritans('a number of two digits', '"16"'),
  samaritans('more digits than any number has', '"0800 1111 0800 1111"'),
  samaritans('digits of another script', '"١١٦ ١٢٣"'),
  {
    kind: 'the word in the place of the number of a text',
    file: england,
    edit: swap('number: "85258", word: SHOUT', 'number: SHOUT, word: "85258"'),
    at: 'SHOUT',
    says: ['`lines.1.text.number` says "SHOUT"', ...cannotBeDialled],
  },
  {
    kind: 'words in place of the number of a group',
    file: 'groups/alcoholics-anonymous.yaml',
    edit: swap(/number: 0800 9177 650/, 'number: ask at a meeting'),
    at: 'ask at',
    says: ['phone.number` says "ask at a meeting"', ...cannotBeDialled],
  },
  {
    kind: 'a number that was changed in one country of four',
    file: 'help/wales.yaml',
    edit: swap('phone: "116 123"', 'phone: "116 132"'),
    at: '"116 132"',
    says: ['`samaritans` has the number 116 132 here and 116 123 in help/', 'Correct the one that is wrong'],
  },
  {
    kind: 'a number for texts that was changed in one country of four',
    file: 'help/wales.yaml',
    edit: swap('number: "85258"', 'number: "82558"'),
    at: '{ number: "82558"',
    says: ['`shout` has the number 82558 here and 85258 in help/'],
  },
  emergency('an emergency number in words', 'nine one one', ['`emergency.number` says "nine one one"', 'one emergency number']),
  emergency('two emergency numbers', '"999 or 112"', ['`emergency.number` says "999 or 112"', 'one emergency number']),
  emergency('an emergency number without its quotes', '000', ['`emergency.number` says 0', 'in quotes']),
  emergency('no emergency number where there is one', '~', ['`england` needs an emergency number', 'Write it in quotes']),
  emergency('an emergency number with a digit too few', '"99"', [
    '`england` has the emergency number 99 here, but it must be 999 or 112',
    'Correct it',
  ]),
  emergency(
    'the emergency number of another country',
    '"911"',
    ['`australia` has the emergency number 911 here', 'it must be 000 or 112'],
    'help/australia.yaml',
  ),
]
