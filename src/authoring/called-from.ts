import { resolve } from 'node:path'

/** The folder of the project that these commands belong to. */
export const project = resolve(import.meta.dirname, '../..')

/** The folder from which a command was called. npm runs every command in the project, and says where it was called itself. */
const calledFrom = (): string => (process.cwd() === project ? (process.env['INIT_CWD'] ?? project) : process.cwd())

/** A path as whoever called the command means it. */
export const given = (path: string): string => resolve(calledFrom(), path)
