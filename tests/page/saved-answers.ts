/** What a page load may find in storage, and what may be left of it. */
export interface Saved {
  readonly what: string
  readonly text: string
  readonly keeps: {
    readonly answers: Readonly<Record<string, unknown>>
    readonly marks?: readonly string[]
    readonly passed?: readonly string[]
  }
}

const nothing = { answers: {} }
const good = { 'who-for': 'me', age: 'adult', concern: ['alcohol'] }

const broken = [
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  'true',
  '0',
  '-1e999',
  '17',
  '"who-for"',
  '[]',
  '[["who-for","me"]]',
  '{}',
  '{',
  '{"who-for"',
  '{"who-for":"me"',
  "{'who-for':'me'}",
  '<script>window.polluted = true</script>',
  '\u0000\uFFFF\u202E',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":"me","hasOwnProperty":"me","valueOf":1}',
  '[1,2,3,{"who-for":"me"}]',
].map((text): Saved => ({ what: JSON.stringify(text), text, keeps: nothing }))

const saved = (what: string, data: unknown, keeps: Saved['keeps']): Saved => ({ what, text: JSON.stringify(data), keeps })

const wrongTypes = [17, -0.5, true, null, [], {}, [['me']], { id: 'me' }, ['me'], { toString: 'me' }].map((value) =>
  saved(`who-for is ${JSON.stringify(value)}`, { 'who-for': value, age: 'adult' }, { answers: { age: 'adult' } }),
)

const wrongLists = ['alcohol', 7, { 0: 'alcohol' }, [null], [['alcohol']], [7, {}]].map((value) =>
  saved(`concern is ${JSON.stringify(value)}`, { ...good, concern: value }, { answers: { 'who-for': 'me', age: 'adult' } }),
)

export const savedAnswers: readonly Saved[] = [
  ...broken,
  ...wrongTypes,
  ...wrongLists,
  saved(
    'as we save it',
    { ...good, 'matters-most': ['concern'], 'passed-over': ['goal'] },
    { answers: good, marks: ['concern'], passed: ['goal'] },
  ),
  saved('an option that is gone', { ...good, age: 'forty' }, { answers: { 'who-for': 'me', concern: ['alcohol'] } }),
  saved('a question that is gone', { ...good, colour: 'green' }, { answers: good }),
  saved(
    'options that are gone beside one that stands',
    { ...good, concern: ['gin', 'alcohol', 'alcohol', 3] },
    { answers: good },
  ),
  saved(
    'an option named as every object has',
    { ...good, age: 'constructor' },
    { answers: { 'who-for': 'me', concern: ['alcohol'] } },
  ),
  saved(
    'two that exclude each other',
    { ...good, past: ['none', 'twelve-step-helped'] },
    { answers: { ...good, past: ['twelve-step-helped'] } },
  ),
  saved('an answer to a question that is not asked', { ...good, 'family-goal': 'both' }, { answers: good }),
  saved(
    'what is private',
    { ...good, 'who-for': 'someone-else', 'safe-at-home': 'not-always' },
    { answers: { ...good, 'who-for': 'someone-else' } },
  ),
  saved('a huge list', { ...good, concern: Array.from({ length: 200_000 }, () => 'alcohol') }, { answers: good }),
  saved('a huge word', { ...good, age: 'x'.repeat(1_000_000) }, { answers: { 'who-for': 'me', concern: ['alcohol'] } }),
  saved(
    'markup',
    { ...good, age: '<img src=x onerror="window.polluted=1">' },
    { answers: { 'who-for': 'me', concern: ['alcohol'] } },
  ),
  saved(
    'marks on everything',
    { ...good, 'matters-most': ['who-for', 'age', 'concern', 'goal', 'colour', 9] },
    { answers: good, marks: ['who-for', 'age', 'concern'] },
  ),
  saved('marks of the wrong type', { ...good, 'matters-most': 'age', 'passed-over': { length: 3 } }, { answers: good }),
  saved(
    'passed over, yet answered',
    { ...good, 'passed-over': ['age', 'goal', 'colour', 'goal'] },
    { answers: good, passed: ['goal'] },
  ),
  {
    what: 'an own __proto__ beside answers',
    text: '{"__proto__":{"age":"adult"},"who-for":"me"}',
    keeps: { answers: { 'who-for': 'me' } },
  },
  { what: 'an answer said twice', text: '{"who-for":"someone-else","who-for":"me"}', keeps: { answers: { 'who-for': 'me' } } },
  { what: 'nested very deep', text: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, keeps: nothing },
]
