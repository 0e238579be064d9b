import { type BadInput, contentIn, faultyContent, noOption, ofKept, rows, withoutContent } from './rows.ts'

const listing = '[{"slug": "a", "name": "Morning Light", "day": 1, "time": "18:30", "timezone": "Europe/London"}]'
const meetingGuide = ['--format', 'meeting-guide', '--group', 'al-anon']
const importing = (file: string, out: string): readonly string[] => [...meetingGuide, '--in', file, '--out', out]

/** Of the commands that write files into the content or the documents. */
export const badFiles: readonly BadInput[] = [
  ...rows('meetings:import', 2, [
    ['no words', {}, /^--format is missing\. Add --format FORMAT\.$/, /^--group is missing/, /^--in is missing/],
    ['an unknown format', { args: ['--format', 'gide', '--group', 'al-anon', '--in', 'x'] }, /^There is no format "gide"\./],
    [
      'an unknown group',
      { args: ['--format', 'csv', '--group', 'al-anonn', '--in', 'x'] },
      /^No group is called "al-anonn"\. .+`al-anon`/,
    ],
    [
      'a listing that is not there',
      { args: importing('{here}/none', '{here}/out') },
      /^There is no file .+\/none\. Check the name after --in\.$/,
    ],
    [
      'a folder in the place of a listing',
      { args: importing('{here}', '{here}/out') },
      /is a folder\. Name the file that holds the listing\.$/,
    ],
    [
      'a listing that comes from a device',
      { args: importing('/dev/zero', '{here}/out') },
      /^\/dev\/zero is not a regular file, and a listing is read more than once\. Save it to a file first\.$/,
    ],
    [
      'a listing that is no text',
      { args: importing('{here}/file', '{here}/out'), here: { file: '\u0000\u0001' } },
      /^The listing is not JSON/,
    ],
    [
      'a snapshot in the place of its listing',
      { args: importing('{here}/file', '{here}/file'), here: { file: listing } },
      /^--out names the listing itself/,
    ],
    [
      'a snapshot in the place of a folder',
      { args: importing('{here}/file', '{here}'), here: { file: listing } },
      /cannot be read or written \(EISDIR\)\. Check the names/,
    ],
    [
      'a snapshot below a file',
      { args: importing('{here}/file', '{here}/file/out'), here: { file: listing } },
      /cannot be read or written \(\w+\)\. Check the names/,
    ],
    [
      'a snapshot in the place of a link that leads nowhere',
      { args: importing('{here}/file', '{here}/out.json'), here: { file: listing }, links: { 'out.json': 'no-such.json' } },
      /^".+\/out\.json" is a broken link, so it was left alone\. Remove it,/,
    ],
    [
      "a snapshot in the place of someone's own file",
      { args: importing('{here}/file', '{here}/mine.json'), here: { file: listing, 'mine.json': '{"mine": true}' } },
      /^".+\/mine\.json" was not written by this command, so it was left alone\. Move it,/,
    ],
  ]),
  ...rows('meetings:import', 70, [
    [
      'a snapshot on a full disk',
      { args: importing('{here}/file', '/dev/full'), here: { file: listing } },
      /^"\/dev\/full" cannot be written \(ENOSPC\)/,
    ],
  ]),
  ...withoutContent('meetings:import', importing('listing', 'out')),

  ...rows('fairness', 2, [
    ['an unknown option', { args: ['--chek'] }, noOption('--chek')],
    [
      "someone's own file in the place of the figures",
      { env: ofKept, here: contentIn('kept', { 'fairness.yaml': 'mine: true\n' }) },
      /^".+\/kept\/fairness\.yaml" was not written by this command, so it was left alone\. Move it,/,
    ],
  ]),
  ...withoutContent('fairness'),
  ...faultyContent('fairness'),

  ...rows('picture', 2, [
    ['an unknown option', { args: ['--chek'] }, noOption('--chek')],
    [
      'other content',
      { env: ofKept, here: contentIn('kept') },
      /^The pictures show only the guide's own content\. Run this command without CONTENT\./,
    ],
  ]),
  ...withoutContent('picture'),
]
