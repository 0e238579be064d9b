import { smallContent } from '../../content/broken/small-content.ts'
import type { Asked } from '../run-script.ts'

/** Something that nobody should ask of a command, and what it answers. `{here}` is a folder of the row's own. */
export interface BadInput extends Omit<Asked, 'checkout'> {
  readonly what: string
  /** what lies in the folder of the row: files by name, and folders, which end in a slash; all of it is there afterwards */
  readonly here?: Readonly<Record<string, string>>
  /** links in that folder, each with what it leads to */
  readonly links?: Readonly<Record<string, string>>
  readonly status: number
  /** the lines on standard error */
  readonly says: readonly RegExp[]
  /** what is on standard output, if anything is */
  readonly out?: RegExp
}

type Row = readonly [what: string, asked: Omit<BadInput, 'what' | 'script' | 'status' | 'says'>, ...says: readonly RegExp[]]

export const rows = (script: string, status: number, table: readonly Row[]): readonly BadInput[] =>
  table.map(([what, asked, ...says]) => ({ what: `${script}: ${what}`, script, status, says, ...asked }))

export const noOption = (option: string): RegExp => new RegExp(`^There is no option "${option}"\\.`)

/** Sound content with a mix of people, below a folder. */
export const contentIn = (folder: string, edits: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...smallContent, 'mix.yaml': 'alarms: {}\nunanswered: 5\nanswers: {}\n', ...edits }).map(([name, text]) => [
      `${folder}/${name}`,
      text,
    ]),
  )

export const faulty = contentIn('kept', { 'notices.yaml': 'no: list\n' })
export const ofKept = { CONTENT: '{here}/kept' }

/** The same of a path that cannot lead anywhere, and of none at all: one way to name the content serves every command. */
export const withoutAnyContent = (script: string): readonly BadInput[] =>
  rows(script, 2, [
    [
      'content below a file',
      { env: { CONTENT: '{here}/file/content' }, here: { file: 'mine' } },
      /^CONTENT names ".+content", but there is no such folder\./,
    ],
    ['content without a name', { env: { CONTENT: '' } }, /^CONTENT is empty\. Name the folder/],
  ])

/** Where every command that reads content is told of none. */
export const withoutContent = (script: string, args: readonly string[] = []): readonly BadInput[] =>
  rows(script, 2, [
    [
      'content that is a file',
      { args, env: { CONTENT: '{here}/file' }, here: { file: 'mine' } },
      /^CONTENT names ".+\/file", which is a file\. Name the folder/,
    ],
    [
      'content that is not there',
      { args, env: { CONTENT: '{here}/none' } },
      /^CONTENT names ".+\/none", but there is no such folder\. Name the folder/,
    ],
  ])

export const faultyContent = (script: string, args: readonly string[] = [], ...before: readonly RegExp[]): readonly BadInput[] =>
  rows(script, 2, [
    [
      'content with a fault, in a folder by its own name',
      { args, env: ofKept, here: faulty },
      ...before,
      /^The content has 1 fault:$/,
      /\/kept\/notices\.yaml:1:1: .+\.$/,
    ],
  ])

export const full = { outTo: '/dev/full' }
export const standardOutputIsFull = /^Standard output cannot be written \(ENOSPC\): the disk is full\. Free some space/
