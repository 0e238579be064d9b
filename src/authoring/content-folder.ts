import { resolve } from 'node:path'

/** Where the content lies: the CONTENT environment variable, or content/ below the folder the command is run in. */
export const contentFolder = (): string => resolve(process.env['CONTENT'] ?? 'content')
