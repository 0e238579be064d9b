import type { Catalogue } from '#content'
import { type Answers, holds, prune } from '#engine'
import type { Block } from './blocks.ts'
import { type View, heardIn } from './views.ts'

const idsOf = (some: readonly Block[]): ReadonlySet<string> => new Set(some.flat().map(({ id }) => id))

/** The circumstances that blocks still to come ask about, of questions in the blocks before. */
const liveIn = (catalogue: Catalogue, blocks: readonly Block[], done: number): readonly string[] => {
  const [before, later] = [idsOf(blocks.slice(0, done)), idsOf(blocks.slice(done))]
  const named = catalogue.questions
    .filter(({ id }) => later.has(id))
    .flatMap(({ asked, options }) => [...asked, ...options.flatMap(({ offered }) => offered)])
  return [...new Set(named)].filter((id) => before.has(catalogue.circumstances[id]?.question ?? ''))
}

/** What each catalogue still asks about, after so many blocks. */
export type Live = ReadonlyMap<Catalogue, readonly string[]>

export const liveAfter = (catalogues: readonly Catalogue[], blocks: readonly Block[], done: number): Live =>
  new Map(catalogues.map((catalogue) => [catalogue, liveIn(catalogue, blocks, done)]))

const marks = (catalogue: Catalogue, live: readonly string[], answers: Answers): string =>
  live.map((id) => (id in catalogue.circumstances && holds(catalogue, id, answers) ? '1' : '0')).join('')

/** What is still to be known of the answers so far: people in one context are asked the same, and heard the same, from here on. */
export const contextOf = (views: readonly View[], live: Live, answers: Answers): string =>
  [
    ...[...live].map(([catalogue, ids]) => marks(catalogue, ids, prune(catalogue, answers))),
    ...views.map((view) => marks(view.catalogue, live.get(view.catalogue) ?? [], heardIn(view, answers))),
  ].join(' ')
