import type { Catalogue, Help, HelpKind, HelpLine } from '#content'
import { type Answers, holds } from '#engine'
import { sorted } from '../../sorted.ts'

/** The help lines of these kinds, those of the first kind first, without those that are for other people than answered. */
export const linesFor = (
  catalogue: Catalogue,
  answers: Answers,
  help: Help | undefined,
  kinds: readonly HelpKind[],
): readonly HelpLine[] =>
  sorted(
    (help?.lines ?? []).filter(
      ({ kind, unless }) => kinds.includes(kind) && !unless?.some((id) => holds(catalogue, id, answers)),
    ),
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )
