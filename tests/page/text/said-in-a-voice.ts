import type { Catalogue, Caution, Voice, Wording } from '#content'
import { type Answers, inVoice, isHelping } from '#engine'
import { couldHold } from '../../../src/engine/relevance.ts'

/** A sentence that somebody can meet, and where it is kept. */
export interface Said {
  readonly where: string
  readonly text: string
}

/** Words of pages that are the same for everybody, and stand outside the conversation or before its first answer. */
const apart = /^(start-(?!again)|served-|safety|how-|fairness|fault-|guide-name|leave|footer-|skip-to|shortcuts|wait)/

const saidBy = (where: string, ...texts: readonly (string | undefined)[]): readonly Said[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ where, text }]))

const cautionsOf = (where: string, cautions: readonly Caution[]): readonly Said[] =>
  cautions.flatMap(({ id, text }) => saidBy(`${where}, caution ${id}`, text))

/** Every sentence that can be met on the way of somebody who first answers so, in the voice that they are spoken to in. */
export const everythingSaid = (catalogue: Catalogue, answers: Answers, voice: Voice): readonly Said[] => {
  const { questions, traits, groups, notices, firstSteps, help, sources, words } = catalogue
  const open = new Set(questions.map(({ id }) => id).filter((id) => !(id in answers)))
  const could = (ids: readonly string[]): boolean => ids.every((id) => couldHold(catalogue, id, answers, open))
  const put = (wording: Wording | undefined): string | undefined => wording && inVoice(wording, voice)
  const asked = questions.filter((question) => could(question.asked))
  const chosen = (question: string, option: string): boolean => !(question in answers) || answers[question] === option
  return [
    ...asked.flatMap(({ id, ask, hint, why, options, together }) => [
      ...saidBy(`question ${id}`, put(ask), put(hint), put(why), put(together?.said)),
      ...options
        .filter((option) => could(option.offered) && chosen(id, option.id))
        .flatMap(({ id: option, label, said, suits, alone = {} }) => [
          ...saidBy(`option ${id} ${option}`, put(label), put(said)),
          ...saidBy(`note ${id} ${option}`, ...[...Object.values(suits), ...Object.values(alone)].map(({ note }) => note)),
        ]),
    ]),
    ...traits.flatMap(({ id, name, values }) => [
      ...saidBy(`trait ${id}`, name, ...Object.values(values).map(({ is }) => is)),
      ...Object.values(values).flatMap(({ cautions }) => cautionsOf(`trait ${id}`, cautions)),
    ]),
    ...groups.flatMap((group) => [
      ...saidBy(`group ${group.id}`, group.name, ...Object.values(group.about).map(({ text }) => text), group.nearest?.text),
      ...saidBy(`group ${group.id}`, ...group.variants.flatMap(({ name, text }) => [name, text])),
      ...saidBy(`group ${group.id}`, ...Object.values(group.contact).flatMap(({ phone }) => [phone?.hours, phone?.note])),
      ...cautionsOf(`group ${group.id}`, group.cautions),
    ]),
    ...notices
      .filter(({ when }) => could(when))
      .flatMap((notice) =>
        [notice, ...notice.instead.filter(({ when }) => could(when))].map((heard) => ({ id: notice.id, ...heard })),
      )
      .flatMap(({ id, title, text, more, danger = [] }) =>
        saidBy(`notice ${id}`, title, put(text), put(more), ...danger.map(put)),
      ),
    ...firstSteps.plan
      .filter(({ part }) => part !== 'hand-over' || isHelping(catalogue, answers))
      .flatMap(({ part, at, text }) => saidBy(`first step, ${part}`, at, put(text))),
    ...firstSteps.kinds.flatMap(({ id, label }) => saidBy(`kind ${id}`, put(label))),
    ...firstSteps.outcomes.flatMap(({ id, label, next }) => saidBy(`outcome ${id}`, put(label), put(next))),
    ...Object.entries(help).flatMap(([id, { emergency, lines }]) => [
      ...saidBy(`help ${id}`, emergency.text, ...lines.flatMap(({ who, hours }) => [who, hours])),
    ]),
    ...Object.entries(sources).flatMap(([id, { finding, notShown }]) => saidBy(`source ${id}`, finding, notShown)),
    ...Object.entries(words)
      .filter(([key]) => !apart.test(key) && !/-(helping|family|both)$/.test(key))
      .flatMap(([key, text]) => saidBy(`word ${key}`, (words as Readonly<Record<string, string>>)[`${key}-${voice}`] ?? text)),
  ]
}
