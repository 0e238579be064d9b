import { didYouMean } from '#content'
import { type CommandName, command, commands, helpOf, helpOfAll } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { Refused, quoted } from './input.ts'

/** What follows `npm run` to call a command. */
const scriptOf = (name: CommandName): string => commands[name].npm.split(' ').at(-1) ?? name

/** `npm run help [-- COMMAND]`: every command in a line or two, or all that one of them takes. */
export const run = command('help', ({ words }) => {
  const [word, more] = words
  if (more !== undefined) throw new Refused(`Name one command, not ${words.length}.`)
  const names = Object.keys(commands) as CommandName[]
  const asked = names.find((name) => word === name || word === scriptOf(name))
  if (word !== undefined && asked === undefined)
    throw new Refused(
      `The guide has no command ${quoted(word)} of its own. ${didYouMean(word, names.map(scriptOf))} docs/commands.md describes every command.`,
    )
  console.log(asked === undefined ? helpOfAll() : helpOf(asked))
  return exit.done
})
