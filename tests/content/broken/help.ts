import { type SeededFault, swap } from './copy.ts'

const file = 'help/england.yaml'

/** Help lines that do not join up. */
export const brokenHelp: readonly SeededFault[] = [
  {
    kind: 'an unknown circumstance in which a help line is for others',
    file,
    edit: swap('unless: [under-18]', 'unless: [under-19]'),
    at: 'under-19',
    says: ['no circumstance is called `under-19`', 'Did you mean `under-18`?'],
  },
  {
    kind: 'an unknown circumstance in which a help line fits best',
    file,
    edit: swap('best-for: [alcohol-ticked]', 'best-for: [alcohol-tick]'),
    at: 'alcohol-tick',
    says: ['no circumstance is called `alcohol-tick`', 'Did you mean `alcohol-ticked`?'],
  },
  {
    kind: 'a help line that fits best after a private answer',
    file,
    edit: swap('best-for: [alcohol-ticked]', 'best-for: [not-safe-at-home]'),
    at: 'not-safe-at-home',
    says: ['`not-safe-at-home` depends on the answer to `safe-at-home`, which is private'],
  },
  {
    kind: 'a chat on no website',
    file,
    edit: swap('    web: https://www.childline.org.uk\n', ''),
    at: 'chat: true',
    says: ['`childline` has a chat but no website', 'Add `web`'],
  },
  {
    kind: 'an unknown source of a help line',
    file,
    edit: swap('sources: [shout, ', 'sources: [shuot, shout, '),
    at: 'shuot',
    says: ['no source is called `shuot`', 'Did you mean `shout`?'],
  },
  {
    kind: 'an unknown source of the emergency number',
    file,
    edit: swap('sources: [support-lines-2026, centre-56]', 'sources: [support-line-2026, centre-56]'),
    at: 'support-line-2026',
    says: ['no source is called `support-line-2026`', 'Did you mean `support-lines-2026`?'],
  },
  {
    kind: 'a source of help lines that supports nothing',
    file,
    edit: swap('\nsources:\n', '\nsources:\n  spare: { title: Spare, from: others, checked: 2026-11-23 }\n'),
    at: 'spare:',
    says: ['the source `spare` supports nothing'],
  },
  {
    kind: 'a help line that cannot be reached',
    file,
    edit: swap(/ {4}text: \{ number: "85258".*\n/, ''),
    at: 'id: shout',
    says: ['`shout` cannot be reached', 'Add a phone, a text or a web address'],
  },
  {
    kind: 'two help lines of one id',
    file,
    edit: swap('- id: shout', '- id: samaritans'),
    at: 'samaritans',
    says: ['two lines are called `samaritans`', 'Rename one'],
  },
  {
    kind: 'a help line of an unknown kind',
    file,
    edit: swap('kind: crisis', 'kind: crises'),
    at: 'crises',
    says: ['says "crises"', 'Did you mean `crisis`?'],
  },
  {
    kind: 'a region in small letters',
    file,
    edit: swap('regions: [GB]', 'regions: [gb]'),
    at: 'gb',
    says: ['`regions.0` says "gb"', 'two capital letters, such as GB'],
  },
  {
    kind: 'a region of three letters',
    file,
    edit: swap('regions: [GB]', 'regions: [GB, GBR]'),
    at: 'GBR',
    says: ['`regions.1` says "GBR"', 'two capital letters, such as GB'],
  },
  {
    kind: 'no region where some are announced',
    file,
    edit: swap('regions: [GB]', 'regions: []'),
    at: '[]',
    says: ['`regions` is an empty list', 'Name at least one'],
  },
  {
    kind: 'a region that another country has',
    file: 'help/scotland.yaml',
    edit: swap('name: Scotland\n', 'name: Scotland\nregions: [GB]\n'),
    at: 'GB',
    says: ['the region `GB` belongs to `england` already', 'Keep it in one place'],
  },
  {
    kind: 'a region that stands twice',
    file,
    edit: swap('regions: [GB]', 'regions: [GB, GB]'),
    at: 'GB]',
    says: ['the region `GB` belongs to `england` already', 'Keep it in one place'],
  },
]
