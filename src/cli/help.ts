import { command, helpOfAll } from './command.ts'

/** `npm run help`: every command in a line or two. */
export const run = command('help', () => {
  console.log(helpOfAll())
  return 0
})
