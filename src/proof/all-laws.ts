import type { Law } from './law.ts'

/** Every law in the folder `laws`, by the name of its file. Adding one is adding a file. */
export const allLaws: Readonly<Record<string, Law>> = Object.fromEntries(
  Object.entries(import.meta.glob<Law>('./laws/*.ts', { eager: true, import: 'law' })).map(([path, law]) => [
    path.replace('./laws/', '').replace('.ts', ''),
    law,
  ]),
)
