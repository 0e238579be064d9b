import type { Catalogue } from '#content'
import { type Answers, holds } from '#engine'
import type { Block } from './blocks.ts'
import { type View, heardIn } from './views.ts'

/** The circumstances that blocks still to come ask about, of questions in the blocks before. */
export const liveAfter = (catalogue: Catalogue, blocks: readonly Block[], done: number): readonly string[] => {
  const before = new Set(blocks.slice(0, done).flatMap((block) => block.map(({ id }) => id)))
  const later = blocks.slice(done).flat()
  const named = later.flatMap(({ asked, options }) => [...asked, ...options.flatMap(({ offered }) => offered)])
  return [...new Set(named)].filter((id) => before.has(catalogue.circumstances[id]?.question ?? ''))
}

/** What is still to be known of the answers so far: people in one context are asked the same from here on. */
export const contextOf = (catalogue: Catalogue, views: readonly View[], live: readonly string[], answers: Answers): string =>
  [{ catalogue, answers }, ...views.map((view) => ({ catalogue: view.catalogue, answers: heardIn(view, answers) }))]
    .map((heard) =>
      live.map((id) => (id in heard.catalogue.circumstances && holds(heard.catalogue, id, heard.answers) ? '1' : '0')).join(''),
    )
    .join(' ')
