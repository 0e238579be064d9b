import { parseArgs } from 'node:util'
import { didYouMean } from '#content'
import { ContentError } from '../content/load.ts'
import table from './commands.json' with { type: 'json' }
import exit from './exit-statuses.json' with { type: 'json' }
import { Refused, faultsInWords, quoted } from './input.ts'
import { progressReporter } from './progress.ts'

/** What can be put after a command. */
interface OptionEntry {
  readonly does: string
  /** what its value is called; an option without one is a flag */
  readonly value?: string
  /** the value is a number above 0 */
  readonly number?: boolean
  /** the value used if it is left out */
  readonly usual?: string
  /** its default in words, if that is no fixed value */
  readonly otherwise?: string
  readonly needed?: boolean
}

/** One row of commands.json, from which a command's arguments are read and its --help is printed. */
interface CommandEntry {
  /** how it is called */
  readonly npm: string
  readonly does: string
  /** a word that follows it; `or` names the option that can take its place */
  readonly takes?: { readonly name: string; readonly does: string; readonly needed?: boolean; readonly or?: string }
  readonly options: Readonly<Record<string, OptionEntry>>
  /** what it is doing while it takes long; such a command says now and then that it is still running, and has --quiet */
  readonly progress?: string
  /** environment variables that it reads; CONTENT alone if left out */
  readonly environment?: Readonly<Record<string, string>>
  /** what it reads from standard input; `file` if it always does so, as a name for the usage line */
  readonly input?: { readonly does: string; readonly file?: string }
  /** what it prints on standard output */
  readonly output: string
  readonly example: string
  /** what each exit status means */
  readonly statuses: Readonly<Record<string, string>>
}

export type CommandName = keyof typeof table

export const commands: Readonly<Record<CommandName, CommandEntry>> = table

const quiet: OptionEntry = { does: 'do not say that it is still running' }

/** Everything that can be put after a command, --help aside. */
export const optionsOf = (name: CommandName): Readonly<Record<string, OptionEntry>> => {
  const { options, progress } = commands[name]
  return progress === undefined ? options : { ...options, quiet }
}

/** What a person asked a command to do. */
export interface Arguments {
  readonly flags: ReadonlySet<string>
  /** by option; those that have a usual value are always there */
  readonly values: Readonly<Record<string, string>>
  readonly words: readonly string[]
}

/** What a command is given to work with. */
export interface Asked extends Arguments {
  /** says now and then that the command is still running, unless that is hidden; long work calls it often */
  readonly reportProgress: () => void
}

const width = 100

/** A sentence in lines of at most 100 characters, the second and later ones indented. */
const wrapped = (text: string, indent: number): string => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && indent + line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

const columns = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const first = Math.max(...rows.map(([name]) => name.length)) + 4
  return rows.map(([name, does]) => `  ${name.padEnd(first - 2)}${wrapped(does, first)}`)
}

const flagOf = (name: string, { value }: OptionEntry): string => (value === undefined ? `--${name}` : `--${name} ${value}`)

const optionRow = ([name, option]: readonly [string, OptionEntry]): readonly [string, string] => {
  const { does, usual, otherwise = usual, needed } = option
  return [
    flagOf(name, option),
    does + (needed ? ' (required)' : '') + (otherwise === undefined ? '' : ` (default: ${otherwise})`),
  ]
}

const section = (title: string, rows: readonly (readonly [string, string])[]): readonly string[] =>
  rows.length === 0 ? [] : ['', title, ...columns(rows)]

const usualEnvironment = { 'CONTENT=FOLDER': 'use the content in this folder instead of content/' }

/** The word after a command as its usage line shows it, with the option that can take its place. */
const wordOf = (name: CommandName): readonly string[] => {
  const { takes, options } = commands[name]
  const instead = takes?.or === undefined ? undefined : options[takes.or]
  if (!takes) return []
  return [instead && takes.or !== undefined ? `(${takes.name} | ${flagOf(takes.or, instead)})` : takes.name]
}

/** How a command is called: what has to be given, what can be left out in brackets, and what it reads from standard input. */
export const usageOf = (name: CommandName): string => {
  const { npm, takes, input } = commands[name]
  const word = wordOf(name)
  const isWordNeeded = takes?.needed === true || takes?.or !== undefined
  const all = Object.entries(optionsOf(name))
  const required = [
    ...(isWordNeeded ? word : []),
    ...all.filter(([, { needed }]) => needed).map(([option, entry]) => flagOf(option, entry)),
  ]
  const optional = [
    ...(isWordNeeded ? [] : word),
    ...(all.some(([option, { needed }]) => !needed && option !== takes?.or) ? ['OPTIONS'] : []),
  ]
  const given =
    required.length > 0 ? ['--', ...required, ...optional.map((one) => `[${one}]`)] : optional.map((one) => `[-- ${one}]`)
  return [npm, ...given, ...(input?.file === undefined ? [] : ['<', input.file])].join(' ')
}

/** What `--help` prints of one command. */
export const helpOf = (name: CommandName): string => {
  const { does, takes, environment = usualEnvironment, input, output, example, statuses, progress } = commands[name]
  const rows = [...Object.entries(optionsOf(name)).map(optionRow), ['--help', 'print this'] as const]
  return [
    usageOf(name),
    '',
    wrapped(does, 0),
    ...section('Takes', takes ? [[takes.name, takes.does]] : []),
    ...section('Options', rows),
    ...section('Environment', Object.entries(environment)),
    ...section('Reads and prints', [
      ...(input ? [['standard input', input.does] as const] : []),
      ['standard output', output],
      [
        'standard error',
        `one line for each fault${progress === undefined ? '' : '; in a terminal, also that it is still running'}`,
      ],
    ]),
    ...section('Example', [[example, '']]).map((line) => line.trimEnd()),
    ...section('Exit status', [
      ...Object.entries(statuses),
      [String(exit.failed), 'something failed, such as a full disk: one line says what; DEBUG=1 prints more'],
      [String(exit.readerLeft), 'the program that read the output stopped early, as head does'],
    ]),
  ].join('\n')
}

/** What `npm run help` prints: every command in a line or two. */
export const helpOfAll = (): string =>
  [
    "The guide's own commands. `npm run help -- COMMAND` says what one of them takes.",
    'docs/commands.md describes these and every other npm command.',
    '',
    ...columns(Object.values(commands).map(({ npm, does }) => [npm, does] as const)),
  ].join('\n')

/**
 * The arguments of a command.
 * @throws Refused with every fault in them, one a line
 */
export const argumentsOf = (name: CommandName, args: readonly string[]): Arguments => {
  const { takes } = commands[name]
  const options = optionsOf(name)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [option, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const known = Object.keys(options).map((option) => `--${option}`)
  const faults: string[] = []
  const flags = new Set<string>()
  const words: string[] = []
  const values: Record<string, string> = Object.fromEntries(
    Object.entries(options).flatMap(([option, { usual }]) => (usual === undefined ? [] : [[option, usual]])),
  )
  const seen = new Set<string>()
  // What follows an unknown option is most likely its value, and no fault of its own.
  let valueOfUnknown = -1
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (takes) words.push(token.value)
      else if (token.index !== valueOfUnknown)
        faults.push(`${quoted(token.value)} is not expected here. Add -- --help to see what this command takes.`)
    }
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) {
      valueOfUnknown = token.index + 1
      const none = 'This command has no options.'
      faults.push(
        `There is no option ${quoted(token.rawName)}. ${known.length === 0 ? none : didYouMean(`--${token.name}`, known)}`,
      )
      continue
    }
    if (seen.has(token.name)) faults.push(`${token.rawName} is given twice. Give it once.`)
    seen.add(token.name)
    const fault = valueFault(token.rawName, option, token.value, token.inlineValue === true)
    if (fault !== undefined) faults.push(fault)
    else if (token.value === undefined) flags.add(token.name)
    else values[token.name] = token.value
  }
  for (const [option, { needed, value }] of Object.entries(options))
    if (needed && !seen.has(option))
      faults.push(`--${option} is missing. Add --${option}${value === undefined ? '' : ` ${value}`}.`)
  if (faults.length > 0) throw new Refused(faults.join('\n'))
  return { flags, values, words }
}

/** What is wrong with the value after an option, if anything. */
const valueFault = (
  name: string,
  { value: called, number, usual }: OptionEntry,
  value: string | undefined,
  isInline: boolean,
): string | undefined => {
  if (called === undefined) return value === undefined ? undefined : `${name} takes no value. Leave ${quoted(value)} out.`
  if (number && /^\d+(\.\d+)?$/.test(value ?? '') && Number(value) > 0) return undefined
  if (number)
    return `${name} needs a number above 0, such as ${name} ${usual ?? 10}${value ? `; ${quoted(value)} is not one` : ''}.`
  const isLeftOut = value === undefined || value === '' || (value.startsWith('--') && !isInline)
  return isLeftOut ? `${name} needs a value. Write ${name} ${called}.` : undefined
}

/**
 * A command: reads its arguments by its row in commands.json, answers `--help`, and refuses arguments, content or anything they
 * name that cannot be used, with one line for each fault on standard error.
 */
export const command =
  <More extends readonly unknown[]>(name: CommandName, work: (asked: Asked, ...more: More) => number | Promise<number>) =>
  async (args: readonly string[], ...more: More): Promise<number> => {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(helpOf(name))
      return exit.done
    }
    try {
      const given = argumentsOf(name, args)
      const reportProgress = progressReporter(commands[name].progress ?? 'working', given.flags.has('quiet'))
      return await work({ ...given, reportProgress }, ...more)
    } catch (error) {
      if (!(error instanceof Refused || error instanceof ContentError)) throw error
      const faults = error instanceof ContentError ? faultsInWords(error) : error.message
      for (const line of faults.split('\n')) console.error(line)
      return exit.refused
    }
  }
