import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentFolder } from '../content/broken/copy.ts'

/** A group that nobody has met: like SMART Recovery in all but its name, and founded for gambling. */
export const madeUpGroup = {
  id: 'lantern-circle',
  name: 'Lantern Circle',
  whoItIsFor: 'People who would like to walk out of gambling by lantern light.',
}

const fileOf = (folder: string, id: string): string => join(folder, 'groups', `${id}.yaml`)

/** Another wording in place of the one that is there; fails where the model no longer has it. */
const put = (text: string, from: RegExp, to: string): string => {
  if (!from.test(text)) throw new Error(`The model of the made-up group no longer holds ${String(from)}. Choose other words.`)
  return text.replace(from, () => to)
}

const fileOfMadeUpGroup = (): string => {
  const model = readFileSync(fileOf(contentFolder, 'smart-recovery'), 'utf8')
  const named = put(put(model, /^name: .*$/m, `name: ${madeUpGroup.name}`), /^short: .*\n/m, '')
  const founded = put(named, /gambling: covers/, 'gambling: named-for')
  return put(founded, /(?<=who-it-is-for:\n {4}text: ).*$/m, madeUpGroup.whoItIsFor)
}

/** A temporary copy of the content to which one file was added, and nothing else. Whoever asks for it takes it away. */
export const contentWithMadeUpGroup = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-with-a-group-'))
  cpSync(contentFolder, folder, { recursive: true })
  writeFileSync(fileOf(folder, madeUpGroup.id), fileOfMadeUpGroup())
  return folder
}

/** The same with so many files, all alike but for their names and what they work on. */
export const contentWithManyGroups = (many: number): string => {
  const folder = contentWithMadeUpGroup()
  const model = readFileSync(fileOf(folder, madeUpGroup.id), 'utf8')
  for (let nth = 1; nth < many; nth++) {
    const named = put(model, /^name: .*$/m, `name: ${madeUpGroup.name} ${nth}`)
    // Every third is for anything, so that not all share one place.
    writeFileSync(
      fileOf(folder, `${madeUpGroup.id}-${nth}`),
      nth % 3 === 0 ? named : put(named, /gambling: named-for/, 'gambling: covers'),
    )
  }
  return folder
}

/** Takes a temporary copy away. */
export const removeContent = (folder: string): void => rmSync(folder, { recursive: true, force: true })
