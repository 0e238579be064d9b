import { type BadInput, contentIn, faultyContent, noOption, ofKept, rows, withoutContent } from './rows.ts'

/** Of the build, and of the folder that it writes into. */
export const badBuilds: readonly BadInput[] = [
  ...rows('build', 2, [
    ['an option', { args: ['--outDir', 'x'] }, noOption('--outDir')],
    ['a folder without a name', { env: { OUT: '' } }, /^OUT is empty\. Name a folder/],
    [
      'the project itself',
      { env: { OUT: '.' } },
      /^OUT names \S+, which contains the guide's own source or content\. Name a new or empty folder\.$/,
    ],
    [
      'the folder around the project',
      { env: { OUT: '..' } },
      /^OUT names \S+, which contains the guide's own source or content\./,
    ],
    ['its sources', { env: { OUT: 'src' } }, /^OUT names \S+\/src, which is inside the guide's own source or content\./],
    [
      'a new folder among its sources',
      { env: { OUT: 'src/site' } },
      /^OUT names \S+\/src\/site, which is inside the guide's own source or content\./,
    ],
    ['its content', { env: { OUT: 'content' } }, /^OUT names \S+\/content, which contains the guide's own source or content\./],
    [
      'a new folder among its content',
      { env: { OUT: 'content/site' } },
      /^OUT names \S+, which is inside the guide's own source or content\./,
    ],
    ['its documents', { env: { OUT: 'docs' } }, /^OUT names \S+, which is inside the guide's own source or content\./],
    [
      'its packages',
      { env: { OUT: 'node_modules/site' } },
      /^OUT names \S+, which is inside the guide's own source or content\./,
    ],
    [
      'other content',
      { env: { OUT: '{here}/kept', ...ofKept }, here: contentIn('kept') },
      /^OUT names \S+, which contains the guide's own source or content\./,
    ],
    [
      "someone's own folder",
      { env: { OUT: '{here}' }, here: { 'mine.txt': 'mine', 'more/mine.txt': 'mine' } },
      /^OUT names \S+, which already contains files that no build wrote \(mine\.txt and 1 more\)\. Name a new or empty folder\.$/,
    ],
    [
      "someone's own site",
      { env: { OUT: '{here}' }, here: { 'index.html': '<p>mine', 'assets/mine.js': '' } },
      /^OUT names \S+, which already contains files/,
    ],
    [
      "someone's own folder, from where npm was called",
      { env: { OUT: '.', INIT_CWD: '{here}' }, here: { 'mine.txt': 'mine' } },
      /^OUT names \S+, which already contains files that no build wrote \(mine\.txt\)\./,
    ],
    [
      "a link to someone's own folder",
      { env: { OUT: '{here}/link' }, here: { 'own/mine.txt': 'mine' }, links: { link: 'own' } },
      /^OUT names \S+\/link, which already contains files/,
    ],
    [
      'a link to nowhere',
      { env: { OUT: '{here}/link' }, links: { link: 'nowhere' } },
      /^OUT names \S+\/link, which cannot be written to \(\w+\)\. Name another folder\.$/,
    ],
    [
      "someone's own file in the folder of a build",
      {
        env: { OUT: '{here}' },
        here: { '.which-group-build': 'Files\nassets/gone.js\n', 'index.html': '<p>mine' },
        out: /building/,
      },
      /Build failed/,
      /^OUT names \S+, but no build wrote its index\.html\. Move that file away, or name another folder\.$/,
    ],
    [
      'a link that leads out of the folder of a build',
      {
        env: { OUT: '{here}/site' },
        here: { 'site/.which-group-build': 'Files\nindex.html\n', 'mine.txt': 'mine' },
        links: { 'site/index.html': '../mine.txt' },
        out: /building/,
      },
      /Build failed/,
      /^OUT names \S+\/site, but no build wrote its index\.html\./,
    ],
    [
      'a folder of a site without its slashes',
      { env: { OUT: '{here}/site', FOLDER: 'guide' } },
      /^FOLDER is "guide"\. It must begin and end with a slash/,
    ],
    [
      'a folder of a site that leads upwards',
      { env: { OUT: '{here}/site', FOLDER: '/a/../' } },
      /^FOLDER is "\/a\/\.\.\/"\. It must begin and end with a slash/,
    ],
    [
      'a file',
      { env: { OUT: '{here}/mine.txt' }, here: { 'mine.txt': 'mine' } },
      /^OUT names \S+\/mine\.txt, which is not a folder\. Name a new or empty folder/,
    ],
    [
      'a folder below a file',
      { env: { OUT: '{here}/mine.txt/site' }, here: { 'mine.txt': 'mine' } },
      /^OUT names \S+, which cannot be written to \(\w+\)\./,
    ],
    [
      'a place where nothing can be written',
      { env: { OUT: '/proc/site/new' } },
      /^OUT names \/proc\/site\/new, which cannot be written to \(\w+\)\./,
    ],
  ]),
  ...withoutContent('build').map((row) => ({ ...row, env: { ...row.env, OUT: '{here}/site' } })),
  ...faultyContent('build').map((row) => ({ ...row, env: { ...row.env, OUT: '{here}/site' } })),
  ...withoutContent('dev'),
]
