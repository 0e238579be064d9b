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
  withoutContent,
} from './rows.ts'

/** Of the commands that count every sheet, and of the page that one of them writes. */
export const badCounts: readonly BadInput[] = [
  ...rows('prove', 2, [
    ['an unknown option', { args: ['--second', '3'] }, noOption('--second')],
    ['a word too many', { args: ['HEAD'] }, /^"HEAD" is not expected here\. Add -- --help/],
    ['an option given twice', { args: ['--quiet', '--quiet'] }, /^--quiet is given twice\. Give it once\.$/],
    ['a flag with a value', { args: ['--quiet=yes'] }, /^--quiet takes no value\. Leave "yes" out\.$/],
    [
      'several faults at once',
      { args: ['--kind', '3', '--seconds', '0'] },
      /^There is no option "--kind"\. Did you mean `--kinds`\?$/,
      /^--seconds needs a number above 0, such as --seconds 300; "0" is not one\.$/,
    ],
    ['a time that is none', { args: ['--seconds', 'soon'] }, /^--seconds needs a number above 0, such as/],
    ['a time left out', { args: ['--seconds'] }, /^--seconds needs a number above 0, such as/],
    ['a time below nothing', { args: ['--seconds', '-1'] }, /^--seconds needs a number above 0, such as/],
    ['no room', { args: ['--kinds', '0'] }, /^--kinds needs a number above 0, such as/],
  ]),
  ...rows('prove', 70, [['a full disk', { env: ofKept, here: contentIn('kept'), ...full }, standardOutputIsFull]]),
  ...withoutContent('prove'),
  ...faultyContent('prove', [], /^Nothing was proved, because the content has faults\.$/),

  ...rows('compare', 2, [
    ['nothing to compare with', {}, /^Name one thing to compare with, a revision or a folder: /],
    ['two things to compare with', { args: ['HEAD', '--content', 'content'] }, /^Name one thing to compare with/],
    ['an unknown revision', { args: ['no-such-branch'] }, /^Git has no revision "no-such-branch" in .+\. Name one such as/],
    ['an unknown option', { args: ['HEAD', '--htm', 'x'] }, /^There is no option "--htm"\. Did you mean `--html`\?$/],
    ['an option without its value', { args: ['HEAD', '--html'] }, /^--html needs a value\. Write --html FILE\.$/],
    [
      'a time that is none',
      { args: ['HEAD', '--seconds', 'soon'] },
      /^--seconds needs a number above 0, such as --seconds 600; "soon" is not one\.$/,
    ],
    [
      'a page in a folder that is not there',
      { args: ['HEAD', '--html', '{here}/none/page.html'] },
      /^The page cannot be written to ".+page\.html"\. Name a file/,
    ],
    [
      'a page in the place of a folder',
      { args: ['HEAD', '--html', '{here}'] },
      /^The page cannot be written to ".+"\. Name a file/,
    ],
    [
      "a page in the place of someone's own file",
      { args: ['HEAD', '--html', '{here}/mine.html'], here: { 'mine.html': '<p>mine' } },
      /^".+\/mine\.html" was not written by this command, so it was left alone\. Move it,/,
    ],
    [
      'a page in the place of a link that leads nowhere',
      {
        args: ['--content', '{here}/kept', '--html', '{here}/page.html'],
        here: contentIn('kept'),
        links: { 'page.html': 'no-such.html' },
      },
      /^".+\/page\.html" is a broken link, so it was left alone\. Remove it,/,
    ],
    [
      'other content that is a file',
      { args: ['--content', '{here}/file'], here: { file: 'mine' } },
      /^--content names ".+", which is a file\./,
    ],
    [
      'other content that is not there',
      { args: ['--content', '{here}/none'] },
      /^--content names ".+", but there is no such folder\./,
    ],
    [
      'content in no repository',
      { args: ['HEAD'], env: ofKept, here: contentIn('kept') },
      /is not in a git repository, .+ Name a folder instead: --content FOLDER\.$/,
    ],
    [
      'other content with a fault, in a folder by its own name',
      { args: ['--content', '{here}/kept'], here: faulty, env: { CONTENT: 'content' } },
      /^The content in .+\/kept cannot be used\. The content has \d+ faults?:$/,
      /\/kept\/notices\.yaml:1:1: .+\.$/,
    ],
  ]),
  ...rows('compare', 70, [
    [
      'a page on a full disk',
      {
        args: ['--content', '{here}/kept', '--html', '/dev/full'],
        env: ofKept,
        here: contentIn('kept'),
        out: /^From the content in /,
      },
      /^"\/dev\/full" cannot be written \(ENOSPC\): the disk is full\. Free some space/,
    ],
    ['a full disk', { args: ['--content', '{here}/kept'], env: ofKept, here: contentIn('kept'), ...full }, standardOutputIsFull],
  ]),
  ...withoutContent('compare', ['HEAD']),
  ...faultyContent('compare', ['HEAD']),
]
