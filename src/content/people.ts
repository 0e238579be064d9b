import type { Fairness } from './catalogue.ts'

/** How some people answer one question, where they differ from others. All shares are from 0 to 1. */
export interface Said {
  /** how many leave it unanswered */
  readonly silent?: number
  /** an option's share; where many can be ticked, each is ticked by itself */
  readonly shares?: Readonly<Record<string, number>>
  /** what is ticked together */
  readonly sets?: readonly { readonly ticks: readonly string[]; readonly share: number }[]
  /** how many times as often as others they choose an option */
  readonly times?: Readonly<Record<string, number>>
}

/** Answers by question. */
export type SaidTo = Readonly<Record<string, Said>>

/** People who are alike in one thing, such as what their problem is with. */
export interface Kind {
  readonly share: number
  readonly said: SaidTo
}

/** A part of all people. Each of them is of one kind in every list of kinds. */
export interface People extends Kind {
  readonly kinds: readonly (readonly Kind[])[]
}

/** The lists that are counted apart: those for a problem of one's own, and those for families. */
export type ListKind = Fairness['watched'][number]['list']

/** The share of lists that something may have at most, or must have at least. A kind of list without one is not watched. */
export type ListLimits = Readonly<Partial<Record<ListKind, number>>>

/** What is watched in the lists of made-up people. */
export interface Alarms {
  /** at most: one group comes first, alone or level */
  readonly first?: ListLimits
  /** at most: one group is among the first three */
  readonly withinThree?: ListLimits
  /** at most: the page first shows the same three groups */
  readonly sameThree?: ListLimits
  /** at least: groups that have this value of a trait, and groups that have not, are both in sight */
  readonly choice?: ListLimits & { readonly trait: string; readonly value: string }
  /** at most: two groups in the first three places have one of these values, in lists of people who gave some answers */
  readonly noRoom?: ListLimits & {
    readonly trait: string
    readonly values: readonly string[]
    readonly said: Readonly<Record<string, readonly string[]>>
  }
}

/** The made-up people of mix.yaml. All shares are from 0 to 1. */
export interface StatedMix {
  readonly alarms: Alarms
  /** of all people who are asked a question, the share that leaves it unanswered */
  readonly silent: number
  /** the same for questions that have a share of their own */
  readonly silentTo: Readonly<Record<string, number>>
  /** a question's options, each with its share of all people who answer */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** where some people differ from all others */
  readonly people: readonly People[]
}

/** Whether something that is watched is past its limit. */
export const isPastLimit = ({ found, must, limit }: Fairness['watched'][number]): boolean =>
  must === 'at-most' ? found > limit : found < limit
