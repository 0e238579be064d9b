import {
  type BadInput,
  contentIn,
  faulty,
  faultyContent,
  full,
  noOption,
  ofKept,
  rows,
  standardOutputIsFull,
  withoutAnyContent,
  withoutContent,
} from './rows.ts'

const deep = (open: string, close: string): string => `${open.repeat(100_000)}1${close.repeat(100_000)}`

const notJson = /^This is not JSON: .+\. Give one object such as/

const sheets = (script: string, asked: (text: string) => Partial<BadInput>): readonly BadInput[] =>
  rows(script, 2, [
    ['nothing', asked(''), notJson],
    ['half an object', asked('{"who-for": "me"'), notJson],
    ['two objects', asked('{}\n{}'), notJson],
    ['a text in two-byte letters', asked('\u0000{\u0000}'), notJson],
    ['a list', asked('[]'), /^\[\] is not an object of answers\. Give one/],
    ['nothing at all, by name', asked('null'), /^null is not an object of answers/],
    ['an unknown question', asked('{"who-far": "me"}'), /"who-far"\. .+`who-for`/],
    ['an unknown option of a question', asked('{"country": "nort"}'), /^country: .+"nort"\. .+`north`/],
    [
      'two answers of the wrong kind',
      asked('{"concern": "drink", "country": ["north"]}'),
      /^concern: .+list of options/,
      /^country: .+one option/,
    ],
    ['lists in lists without end', asked(deep('[', ']')), /^something too deep to show is not an object of answers/],
    ['objects in objects without end', asked(deep('{"a":', '}')), /there is no question "a"/],
    [
      'an answer of lists in lists without end',
      asked(`{"concern": ${deep('[', ']')}}`),
      /^concern: something too deep to show is not a list/,
    ],
  ])

/** Of the commands that read sheets or look at the content. */
export const badSheets: readonly BadInput[] = [
  ...sheets('recommend', (text) => ({ input: text, env: ofKept, here: contentIn('kept') })),
  ...rows('recommend', 2, [
    ['an unknown option', { args: ['--bach'] }, noOption('--bach')],
    ['a folder in the place of a sheet', { inFrom: '/' }, notJson],
  ]),
  ...rows('recommend', 70, [
    ['a full disk', { input: '{}', env: ofKept, here: contentIn('kept'), ...full }, standardOutputIsFull],
  ]),
  ...withoutContent('recommend'),
  ...faultyContent('recommend'),

  ...sheets('explain', (text) => ({ args: ['{here}/sheet'], env: ofKept, here: { ...contentIn('kept'), sheet: text } })),
  ...rows('explain', 2, [
    ['a device without an end', { args: ['/dev/zero'] }, /^"\/dev\/zero" is longer than any sheet\./],
    ['an unknown option', { args: ['--batch'] }, noOption('--batch')],
    ['two sheets', { args: ['{}', '{}'] }, /^There are 2 sheets here\. Give one/],
    [
      'a file that is not there',
      { args: ['no-such-file'] },
      /^The file "no-such-file" does not exist or cannot be read\. Give one/,
    ],
    ['a folder', { args: ['{here}'] }, /^The file ".+" does not exist or cannot be read\. Give one/],
  ]),
  ...rows('explain', 70, [
    ['a full disk', { args: ['{}'], env: ofKept, here: contentIn('kept'), ...full }, standardOutputIsFull],
  ]),
  ...withoutContent('explain', ['{}']),
  ...faultyContent('explain', ['{}']),

  ...rows('check:content', 2, [['an unknown option', { args: ['--allow-stail'] }, noOption('--allow-stail')]]),
  ...rows('check:content', 1, [
    [
      'a fault, in a folder by its own name',
      { env: ofKept, here: faulty, out: /^1 fault to correct\./ },
      /\/kept\/notices\.yaml:1:1: .+\.$/,
    ],
  ]),
  ...withoutContent('check:content'),
  ...withoutAnyContent('check:content'),
]
