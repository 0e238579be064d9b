import { type SeededFault, swap } from './copy.ts'

const file = 'groups/al-anon.yaml'

/** Words that must not be printed, the part of them that is reported, and a piece of the remedy. */
const words: readonly (readonly [string, string, string])[] = [
  ['an addict', 'addict', 'speak of the person first'],
  ['addicts', 'addicts', 'speak of the person first'],
  ['an Alcoholic', 'Alcoholic', 'speak of the person first'],
  ['junkies', 'junkies', 'speak of the person first'],
  ['clean for a year', 'clean', 'say what is meant'],
  ['a dirty test', 'dirty', 'say what is meant'],
  ['substance abuse', 'abuse', 'say "use" or "problem"'],
  ['abusive', 'abusive', 'violence or control'],
  ['It works best', 'works best', 'say what fits, never what works'],
  ['a high success rate', 'success rate', 'say what fits, never what works'],
  ['the most effective group', 'most effective', 'say what fits, never what works'],
  ['proven', 'proven', 'say what fits, never what works'],
  ['a cure', 'cure', 'say what fits, never what works'],
  ['half, or 50%', '%', 'no percentages'],
  ['50 per cent', 'per cent', 'no percentages'],
  ['an evidence-based group', 'evidence-based', 'uses tools from CBT'],
  ['Research shows it', 'Research shows', 'cite the study'],
  ['You must believe', 'You must believe', 'each member decides'],
  ['a cult', 'a cult', 'each member decides'],
  ['tough love', 'tough love', 'you can get support whatever they do'],
  ['get them to stop', 'get them to stop', 'you can get support whatever they do'],
  ['You are not eligible', 'not eligible', "the group's own rule"],
  ['Stop drinking today', 'Stop drinking today', 'point to a doctor first'],
  ['come off your methadone', 'come off your methadone', 'point to a doctor first'],
  ['women do better', 'women do better', 'never of a gender'],
  ['men should', 'men should', 'never of a gender'],
]

/** Characters that a reader cannot see. */
const hidden: readonly (readonly [string, string])[] = [
  ['a text-direction override', '\u202E'],
  ['a text-direction isolate', '\u2066'],
  ['a space of no width', '\u200B'],
  ['a joiner of no width', '\u200D'],
  ['a soft hyphen', '\u00AD'],
  ['an empty letter', '\u3164'],
  ['a tag', '\u{E0041}'],
  ['what a broken encoding leaves', '\uFFFD'],
]

const markup = ['<b>free</b>', '<script>', '</p>', '<!-- x -->', '<img src=x onerror=alert(1)', '&nbsp;', '&#60;', '&#x3C;']

const instead = (text: string): ReturnType<typeof swap> => swap('text: It is free.', `text: It is free. ${text}`)

const hard =
  'Individual participation necessitates consideration of organisational differences, particularly responsibilities and confidentiality, by everyone participating.'

/** Sentences that are each allowed, and too hard to read together: the place that is reported, and what is said of it. */
const tooHard: readonly SeededFault[] = [
  {
    kind: 'a question that few can read',
    file: 'questions.yaml',
    edit: swap('why: Some groups are for people with a problem of their own.', `why: ${hard}`),
    at: 'Who is this for?',
    says: ['the question has reading grade', 'the most is 6', 'Use shorter sentences'],
  },
]

/** Sentences that must not be printed as they stand, each with the very words that are reported. */
export const brokenWording: readonly SeededFault[] = [
  ...tooHard,
  ...words.map(([kind, at, remedy]) => ({ kind, file, edit: instead(kind), at, says: [`says "${at}"`, remedy] })),
  ...hidden.map(([kind, character]) => ({
    kind,
    file,
    edit: instead(`Come ${character} in.`),
    at: `${character} in`,
    says: ['hidden or text-direction character', 'Type the words afresh'],
  })),
  ...markup.map((text) => ({ kind: text, file, edit: instead(text), at: text, says: ['holds HTML', 'plain words'] })),
  {
    kind: 'a hidden character in a name that others chose',
    file,
    edit: swap('title: Al-Anon Australia', 'title: Al-Anon \u202EAustralia'),
    at: '\u202EAustralia',
    says: ['hidden or text-direction character'],
  },
  {
    kind: 'a hidden character behind an escape',
    file,
    edit: swap('short: Al-Anon', 'short: "Al\\u200BAnon"'),
    at: '"Al',
    says: ['hidden or text-direction character'],
  },
  {
    kind: 'a banned word over two lines, reported where its sentence starts',
    file,
    edit: instead('It\n      works\n      best.'),
    at: 'It is free. It',
    says: ['says "works best"'],
  },
  {
    kind: 'a banned word on a line of its own',
    file,
    edit: instead('It is\n      proven.'),
    at: 'proven.',
    says: ['says "proven"'],
  },
  {
    kind: 'two faults in one sentence',
    file,
    edit: instead('It is a proven <b>cult</b>.'),
    at: 'proven',
    says: ['says "proven"'],
    more: 1,
  },
  {
    kind: 'a title of our own',
    file: 'notices.yaml',
    edit: swap(/title: .*/, 'title: Research shows it'),
    at: 'Research shows',
    says: ['cite the study'],
  },
  {
    kind: 'a name of our own',
    file: 'traits.yaml',
    edit: swap('name: Alcohol', 'name: Alcoholics'),
    at: 'Alcoholics',
    says: ['speak of the person first'],
  },
]

/** Words that look banned and are not: names that others chose, and ids. */
export const soundWording = [
  'text: Alcoholics Anonymous is one.',
  'text: Call the National Domestic Abuse Helpline.',
  'sources: { own: { title: Adult Children of Alcoholics, what works best } }',
  'name: Clean and Sober',
  'stands: [{ sources: [alcoholics-anonymous, clean-time] }]',
  'nearest: { group: alcoholics-anonymous }',
  'text: Three or more, 3 < 4, Q&A and R&D.',
  'text: Zoë and José say «hello», 日本語.',
]
