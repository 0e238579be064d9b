import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { readSheet } from '#engine'
import { loadCatalogue } from '../../../src/content/load.ts'

/** The content that all of them are shown. */
export const catalogue = loadCatalogue(`${import.meta.dirname}/../../../content`)
const folder = `${import.meta.dirname}/../../people`

const oneOf = (what: string, known: readonly string[]) =>
  z.string().refine((id) => known.includes(id), { error: ({ input }) => `there is no ${what} "${String(input)}"` })
const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

const group = oneOf('group', ids(catalogue.groups))
const notice = oneOf('notice', ids(catalogue.notices.filter(({ afterList }) => !afterList)))
const trait = oneOf('trait', ids(catalogue.traits))
const list = oneOf('list', Object.keys(catalogue.lists.voices))
const cautions = [
  ...catalogue.groups.flatMap((one) => one.cautions),
  ...catalogue.traits.flatMap(({ values }) => Object.values(values).flatMap((value) => value.cautions)),
]

const wantedShape = z.strictObject({
  /** every list opens with one of these, alone or level with others */
  first: z.array(group).optional(),
  /** each stands among the groups that a list shows at first */
  'among-first-three': z.array(group).optional(),
  'not-among-first-three': z.array(group).optional(),
  /** the former at a better place than the latter, in a list that has both */
  above: z.array(z.tuple([group, group])).optional(),
  /** nothing tells the groups of the list apart */
  'all-level': z.literal(true).optional(),
  /** in a list, and not as a less likely fit */
  recommended: z.array(group).optional(),
  /** ruled out, or a less likely fit */
  'not-recommended': z.array(group).optional(),
  'ruled-out': z.array(group).optional(),
  /** ruled out because of where the group stands on this trait */
  'ruled-out-by': z.record(group, trait).optional(),
  /** in a list, however low */
  'not-ruled-out': z.array(group).optional(),
  fit: z.record(group, z.enum(['strong', 'good', 'possible', 'less-likely'])).optional(),
  caution: z.array(z.tuple([group, oneOf('caution', ids(cautions))])).optional(),
  notices: z.array(notice).optional(),
  'no-notices': z.array(notice).optional(),
  /** notices that stand after the list */
  pointers: z.array(oneOf('pointer', ids(catalogue.notices.filter(({ afterList }) => afterList)))).optional(),
  /** groups that such a notice leads to */
  'pointed-to': z.array(oneOf('group', ids([...catalogue.groups, ...catalogue.unranked]))).optional(),
  /** kinds of meeting inside a group that the answers bring up */
  tips: z
    .array(
      oneOf(
        'tip',
        catalogue.questions.flatMap(({ options }) => options.flatMap(({ bringsUp }) => bringsUp)),
      ),
    )
    .optional(),
  lists: z.array(list).optional(),
  'only-audience': z.enum(['own-problem', 'family']).optional(),
  /** no group is left, and a notice names a help line of their country instead */
  signpost: z.literal(true).optional(),
  /** answers without effect; for everybody else there are none */
  dropped: z.array(oneOf('question', ids(catalogue.questions))).optional(),
})

const answersShape = z.record(z.string(), z.unknown()).transform((data, context) => {
  const read = readSheet(catalogue, data)
  if ('sheet' in read) return read.sheet
  for (const message of read.faults) context.addIssue({ code: 'custom', message })
  return z.NEVER
})
const sentences = z.string().regex(/^\S.*[.]$/, 'whole sentences')
const personShape = z.strictObject({ who: sentences, answers: answersShape, wanted: wantedShape, because: sentences })
/** Somebody invented: who they are, what they answer, what we would want for them, and why. */
export interface Person extends z.infer<typeof personShape> {
  /** the name of their file in tests/people/ */
  readonly file: string
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'outside.yaml')
  .map((name) => ({ name, ...personShape.safeParse(parse(readFileSync(`${folder}/${name}`, 'utf8'))) }))

/** Everybody whose file has the known shape. */
export const people: readonly Person[] = files.flatMap(({ name, data }) => (data ? [{ ...data, file: name }] : []))

/** What is wrong with the shape of the other files. */
export const misshapen: readonly string[] = files.flatMap(({ name, error }) =>
  error ? [`${name}: ${z.prettifyError(error)}`] : [],
)

/** The sentence that opens a person's file. */
export const titleOf = ({ who }: Person): string => who.split(/(?<=[.]) /)[0] ?? who
