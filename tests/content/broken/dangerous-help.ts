import { type SeededFault, swap } from './copy.ts'

const england = 'help/england.yaml'
const canada = 'help/canada.yaml'
const words = 'interface.yaml'
const nowhereNeutral = 'the whole address of a neutral page of another site'

const leaving = (kind: string, to: string, says: readonly string[]): SeededFault => ({
  kind,
  file: words,
  edit: swap(/(?<=leave-address: ).*/, to),
  at: to,
  says,
})

/** Edits in a hurry after which somebody in danger finds no help, or no way out. */
export const dangerousHelp: readonly SeededFault[] = [
  {
    kind: 'no help for whoever lives elsewhere',
    file: 'help/elsewhere.yaml',
    edit: () => undefined,
    at: '',
    says: ['this file is missing', 'People whose country is not in this guide see its numbers', 'Put it back'],
  },
  {
    kind: 'nobody to turn to for whoever lives elsewhere',
    file: 'help/elsewhere.yaml',
    edit: swap('kind: crisis', 'kind: family'),
    at: '- id: find-a-helpline',
    says: ['this file needs a `crisis` line for everyone', 'Add one'],
  },
  {
    kind: 'no help lines of a country that can be chosen',
    file: 'help/ireland.yaml',
    edit: () => undefined,
    at: '',
    says: ['this file is missing, but people can choose this country'],
  },
  {
    kind: 'the one crisis line of a country called something else',
    file: canada,
    edit: swap('kind: crisis', 'kind: medical'),
    at: '- id:',
    says: ['this file needs a `crisis` line for everyone'],
  },
  {
    kind: 'the one crisis line of a country for adults alone',
    file: canada,
    edit: swap('kind: crisis\n', 'kind: crisis\n    unless: [under-18]\n'),
    at: '- id:',
    says: ['this file needs a `crisis` line for everyone', 'remove `unless` from one'],
  },
  {
    kind: 'the one crisis line of a country without its numbers',
    file: canada,
    edit: swap(/ {4}phone: "988"\n {4}text: .*\n/, ''),
    at: '- id:',
    says: ['this file needs a `crisis` line for everyone that can be called or texted'],
  },
  {
    kind: 'no line for whoever is afraid at home',
    file: canada,
    edit: swap('kind: domestic-violence', 'kind: family'),
    at: '- id:',
    says: ['the question about safety at home promises everyone a `domestic-violence` line', 'has none without `unless`'],
  },
  {
    kind: 'lines for fear at home that are hidden from some',
    file: 'help/new-zealand.yaml',
    edit: (text) =>
      text.replaceAll('kind: domestic-violence\n', 'kind: domestic-violence\n    unless: [someone-elses-problem]\n'),
    at: '- id:',
    says: ['promises everyone a `domestic-violence` line'],
  },
  {
    kind: 'a country that no browser points to any more',
    file: england,
    edit: swap('regions: [GB]\n', ''),
    at: 'name: England',
    says: ['no country has `regions: [GB]`', 'Add it to `england`'],
  },
  {
    kind: 'a site of help that others on the way can read',
    file: england,
    edit: swap('web: https://www.talktofrank.com', 'web: http://www.talktofrank.com'),
    at: 'http://www.talktofrank.com',
    says: ['a web address that starts with https://'],
  },
  {
    kind: 'a site of help without the end of its host',
    file: england,
    edit: swap('web: https://www.talktofrank.com', 'web: https://www.talktofrank'),
    at: 'https://www.talktofrank',
    says: ['a web address that starts with https://'],
  },
  {
    kind: 'a site of help with a password in its address',
    file: england,
    edit: swap('web: https://www.talktofrank.com', 'web: https://sam:secret@www.talktofrank.com'),
    at: 'https://sam',
    says: ['a web address that starts with https://'],
  },
  {
    kind: 'a site of help with a letter of another script that looks the same',
    file: england,
    edit: swap('web: https://www.talktofrank.com', 'web: https://www.tаlktofrank.com'),
    at: 'https://www.t',
    says: ['a web address that starts with https://'],
  },
  leaving('a way out that others on the way can read', 'http://www.bbc.co.uk/weather', [nowhereNeutral]),
  leaving('a way out that runs a script', 'javascript:history.back()', [nowhereNeutral]),
  leaving('a way out to nothing but words', 'data:text/html,Weather', [nowhereNeutral]),
  leaving('a way out to this guide', './weather', [nowhereNeutral]),
  leaving('a way out without its host', 'https://weather', [nowhereNeutral]),
  leaving('a way out to a number', 'https://10.0.0.1/', [nowhereNeutral]),
  leaving('a way out to a help line', 'https://nationaldahelpline.org.uk/', [
    'leads to nationaldahelpline.org.uk',
    'a weather page',
  ]),
  leaving('a way out to a group', 'https://www.al-anonuk.org.uk/weather', ['leads to al-anonuk.org.uk', 'this guide links to']),
  {
    kind: 'another word for the way out than instructions use',
    file: words,
    edit: swap('leave: Leave this page', 'leave: Weather'),
    at: 'Weather',
    says: ['`leave` says "Weather"', '"Leave this page"', 'Change it back'],
  },
  {
    kind: 'another word for help than instructions use',
    file: words,
    edit: swap('need-help: Need help now?', 'need-help: Contacts'),
    at: 'Contacts',
    says: ['`need-help` says "Contacts"'],
  },
  {
    kind: 'a text without its number',
    file: words,
    edit: swap('text-word-to: "Text {word} to {number}"', 'text-word-to: "Text {word}"'),
    at: '"Text {word}"',
    says: ['`text-word-to` must contain {number}', 'Put it back'],
  },
  {
    kind: 'old numbers without their day',
    file: words,
    edit: swap('Not checked since {day}.', 'Not checked of late.'),
    at: '"Not checked of late',
    says: ['`not-checked-since` must contain {day}'],
  },
]
