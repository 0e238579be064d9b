import type { Catalogue, Option, Question } from '#content'
import { dependsOn, questionOf, waitsFor } from '#engine'
import { type Block, blocksOf } from './answer-space.ts'
import { type Homes, homesOf, knownIn } from './known.ts'
import { type Ticking, manyTicks, tickingIn } from './ticks.ts'
import type { View } from './views.ts'

/**
 * One step of the walk through a block: all of its questions at once; or the ticks of one question one after the other, either of
 * which is weighed by itself (`open`, then one `tick` each) or with the others (`ticking`).
 */
export type Step =
  | { readonly kind: 'whole'; readonly block: number }
  | { readonly kind: 'ticking'; readonly block: number; readonly ticking: Ticking }
  | { readonly kind: 'open'; readonly block: number; readonly question: Question }
  | { readonly kind: 'tick'; readonly block: number; readonly question: Question; readonly option: string }

/** With fewer ticks than this, every set of them is one answer. */
const fewTicks = 3

const isAlikeIn = (options: readonly Option[], { id, exclusive }: Option): boolean =>
  options.every((one) => one.id !== id || one.exclusive === exclusive)

/** Whether each tick of this question adds what it adds whatever else is ticked, and nothing else depends on it. */
const ticksStandAlone = (catalogues: readonly Catalogue[], { id, options }: Question): boolean =>
  catalogues.every((catalogue) => {
    const question = questionOf(catalogue, id)
    const others = catalogue.questions.filter((one) => one.id !== id)
    const isHeard = others.some((one) => [...waitsFor(catalogue, one), ...dependsOn(catalogue, one)].includes(id))
    if (isHeard || id === catalogue.lists.question) return false
    if (!question) return true
    return (
      question.choose === 'many' &&
      !question.together &&
      dependsOn(catalogue, question).length === 0 &&
      question.options.every((option) => option.offered.length === 0 && !option.standsFor && isAlikeIn(options, option))
    )
  })

/** What is offered to whom, as a key. */
const offeringOf = ({ circumstances }: Catalogue, { options }: Question): string =>
  JSON.stringify(options.map(({ id, exclusive, offered }) => [id, exclusive, offered.map((one) => circumstances[one])]))

const stepsThrough = (
  catalogues: readonly Catalogue[],
  block: Block,
  number: number,
  homes: Homes,
  least: number,
): readonly Step[] => {
  const [catalogue, ...others] = catalogues
  const [question] = block
  if (!catalogue || !question) return []
  // Words of another question depend on whole answers.
  if (homes.speakersIn(number).length > block.length) return [{ kind: 'whole', block: number }]
  const ticking = tickingIn(catalogue, block, least)
  const isAlike = (other: Catalogue): boolean => {
    const same = tickingIn(
      other,
      block.flatMap(({ id }) => questionOf(other, id) ?? []),
      least,
    )
    return (
      same !== undefined && ticking !== undefined && offeringOf(other, same.question) === offeringOf(catalogue, ticking.question)
    )
  }
  if (ticking && others.every(isAlike)) return [{ kind: 'ticking', block: number, ticking }]
  const ticks = question.options.filter(({ exclusive }) => !exclusive)
  if (block.length > 1 || question.choose !== 'many' || ticks.length < fewTicks || !ticksStandAlone(catalogues, question))
    return [{ kind: 'whole', block: number }]
  // In an order that does not depend on that of the content.
  const ids = ticks.map(({ id }) => id).toSorted()
  return [
    { kind: 'open', block: number, question },
    ...ids.map((option): Step => ({ kind: 'tick', block: number, question, option })),
  ]
}

/** Every set of so many ticks can still be looked at by itself. */
const mostInSets = 12

/** A question of so many ticks that they have to be walked one by one, and cannot be, because two catalogues offer them otherwise. */
export const tooManyTicks = (catalogue: Catalogue, other: Catalogue): Question | undefined => {
  const known = knownIn([catalogue, other], { [catalogue.lists.question]: undefined })
  const blocks = blocksOf(catalogue, [other], known)
  const homes = homesOf([catalogue, other], blocks, known)
  return blocks
    .flatMap((block, number) =>
      stepsThrough([catalogue, other], block, number, homes, manyTicks).flatMap(({ kind }) => (kind === 'whole' ? block : [])),
    )
    .find(({ choose, options }) => choose === 'many' && options.filter(({ exclusive }) => !exclusive).length > mostInSets)
}

/** What a step says of each group, view by view, as a key: groups with the same key always get the same from it. */
const saysOf = (views: readonly View[], homes: Homes, step: Step): readonly string[] =>
  views.flatMap(({ catalogue }) => {
    const isWeighed = homes.isWeighedIn(catalogue, step.block) ?? (() => true)
    const options = homes.speakersIn(step.block).flatMap(({ id: question }) => {
      const all = questionOf(catalogue, question)?.options ?? []
      if (step.kind === 'tick') return all.filter((option) => option.id === step.option).map((option) => ({ question, option }))
      return all.filter(({ exclusive }) => exclusive || step.kind !== 'open').map((option) => ({ question, option }))
    })
    const spoken = options
      .toSorted((a, b) => (a.option.id < b.option.id ? -1 : 1))
      .flatMap(({ question, option: { suits, alone = {} } }) =>
        catalogue.traits
          .filter(({ id }) => isWeighed({ question, trait: id }))
          .flatMap((trait) => [suits[trait.id], alone[trait.id]].flatMap((one) => (one ? [{ trait, one }] : []))),
      )
    return catalogue.groups.map((group) =>
      spoken
        .map(({ trait, one }) => {
          const places =
            trait.by === undefined
              ? [group.stands[trait.id]]
              : (questionOf(catalogue, trait.by)?.options ?? []).map(({ id }) => group.reach[id])
          return places.map((stand) => one.values[stand?.value ?? ''] ?? '').join(' ')
        })
        .join(','),
    )
  })

const differ = (says: readonly string[]): boolean => says.some((one) => one.replaceAll(/neutral|[ ,]/g, '') !== '')

/** About how many different things the answers to a step can do. */
const sizeOf = (block: Block, step: Step): number => {
  if (step.kind === 'tick' || step.kind === 'open') return 2
  return block.reduce((product, { options, choose }) => {
    const alike = new Set(options.map(({ suits, neutral }) => (neutral === undefined ? JSON.stringify(suits) : '')))
    return product * (choose === 'one' ? alike.size + 1 : 2 ** Math.min(20, alike.size))
  }, 1)
}

/** So many kinds of person are told apart before ticks that are weighed together. */
const mostBefore = 600

/**
 * The steps through some blocks, in an order in which few kinds of person have to be told apart at once. What sets many groups apart
 * comes first: afterwards these groups are alike, and only the best of them matter. Nothing comes before what it depends on.
 */
export const stepsOf = (
  catalogue: Catalogue,
  views: readonly View[],
  blocks: readonly Block[],
  homes: Homes,
  least = manyTicks,
): readonly Step[] => {
  const catalogues = [...new Set([catalogue, ...views.map((view) => view.catalogue)])]
  const blockAt = (step: Step): Block => blocks[step.block] ?? []
  const places = new Map(blocks.flatMap((block, number) => block.map(({ id }) => [id, number] as const)))
  // A known answer is given before those that wait for it, since it may rule groups out; if it is given with others, it is not waited for.
  const isFree = (id: string): boolean => id === homes.known && blocks[places.get(id) ?? -1]?.length !== 1
  const needs = blocks.map(
    (block, number) =>
      new Set(
        catalogues.flatMap((one) =>
          block.flatMap(({ id }) => {
            const question = id === homes.known ? undefined : questionOf(one, id)
            const ids = question ? [...waitsFor(one, question), ...dependsOn(one, question)] : []
            return ids.flatMap((other) => (isFree(other) ? [] : (places.get(other) ?? []))).filter((at) => at !== number)
          }),
        ),
      ),
  )
  const needed = (number: number, seen = new Set<number>()): ReadonlySet<number> => {
    for (const other of needs[number] ?? [])
      if (!seen.has(other)) {
        seen.add(other)
        needed(other, seen)
      }
    return seen
  }
  const all = blocks.flatMap((block, number) => stepsThrough(catalogues, block, number, homes, least))
  const says = new Map(all.map((step) => [step, saysOf(views, homes, step)]))
  const weighs = (step: Step): boolean => differ(says.get(step) ?? [])
  const opens = all.filter((step) => step.kind === 'open')
  const ticking = all.filter((step) => step.kind === 'ticking')
  const idle = all.filter((step) => step.kind !== 'open' && step.kind !== 'ticking' && !weighs(step))
  let open = all.filter((step) => step.kind !== 'open' && step.kind !== 'ticking' && weighs(step))
  // From the last to the first: the one which leaves the most groups alike.
  let order: readonly Step[] = []
  let sofar: readonly string[] = (says.get(all[0] as Step) ?? []).map(() => '')
  while (open.length > 0) {
    const free = open.filter((step) => open.every((other) => !needed(other.block).has(step.block)))
    const [best] = free
      .map((step) => {
        const joined = sofar.map((one, group) => `${one};${says.get(step)?.[group]}`)
        return { step, joined, classes: new Set(joined).size }
      })
      .toSorted((a, b) => a.classes - b.classes || b.step.block - a.step.block)
    if (!best) break
    order = [best.step, ...order]
    sofar = best.joined
    open = open.filter((step) => step !== best.step)
  }
  const after = (steps: readonly Step[], number: number): number =>
    steps.findLastIndex((step) => needed(number).has(step.block)) + 1
  for (const step of ticking) {
    const waiting = order.findIndex((one) => needed(one.block).has(step.block))
    const latest = waiting < 0 ? order.length : waiting
    let [at, size] = [0, 1]
    while (at < latest && (size *= sizeOf(blockAt(order[at] as Step), order[at] as Step)) <= mostBefore) at++
    order = order.toSpliced(Math.max(at, after(order, step.block)), 0, step)
  }
  for (const step of idle) order = order.toSpliced(after(order, step.block), 0, step)
  for (const step of opens) {
    const first = order.findIndex((one) => one.block === step.block)
    order = order.toSpliced(first, 0, step)
  }
  return order
}
