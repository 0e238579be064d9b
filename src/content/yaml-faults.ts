import { type Document, type YAMLError, isScalar, visit } from 'yaml'
import type { Fault } from './fault.ts'
import { didYouMean } from './nearest.ts'
import { startOf } from './place.ts'

type AtOffset = (offset: number, message: string) => Fault

const errorMessage = ({ code, message }: YAMLError, text: string, offset: number): string => {
  if (code === 'DUPLICATE_KEY') return `\`${text.slice(offset).replace(/[\s:][^]*$/, '')}\` stands here a second time. Keep one.`
  if (code === 'MULTIPLE_DOCS') return 'a second document starts here. One file holds one; remove the line.'
  return `${message.replace(/ at line \d+, column \d+[^]*$/, '')}. Correct the YAML here.`
}

/** References to nothing, and names that mean something else to a program. */
const nameFaults = (document: Document, atOffset: AtOffset): Fault[] => {
  const anchors: string[] = []
  const faults: Fault[] = []
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.push(node.anchor)
    },
    Alias(_, node) {
      if (node.resolve(document)) return
      faults.push(
        atOffset(startOf(node), `nothing above is marked \`&${node.source}\`. ${didYouMean(node.source, anchors)}`),
      )
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__')
        faults.push(atOffset(startOf(key), '`__proto__` cannot be a name. Choose another.'))
    },
  })
  return faults
}

/** A few words repeated with & and * can stand for more than a computer holds, or for themselves without end. */
const unfold = (document: Document, atOffset: AtOffset): { data?: unknown; faults: readonly Fault[] } => {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 200 })
    JSON.stringify(data)
    return { data, faults: [] }
  } catch {
    let first = 0
    visit(document, {
      Alias(_, node) {
        first = startOf(node)
        return visit.BREAK
      },
    })
    return { faults: [atOffset(first, 'the repetitions that start here never end, or nearly so. Write the words out.')] }
  }
}

/** Names that stand twice, and the first thing that breaks the YAML: whatever follows it is most often an echo. */
const firstErrors = ({ errors, warnings }: Document): YAMLError[] => {
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  const [breaks] = errors.filter((error) => !twice.includes(error))
  return breaks ? [...twice.filter(({ pos }) => pos[0] < breaks.pos[0]), breaks] : [...twice, ...warnings]
}

/** What a file holds as plain data, or why it cannot be read. */
export const yamlFaults = (document: Document, text: string, atOffset: AtOffset): { data?: unknown; faults: readonly Fault[] } => {
  const errors = firstErrors(document).map((error) => atOffset(error.pos[0], errorMessage(error, text, error.pos[0])))
  const faults = errors.length > 0 ? errors : nameFaults(document, atOffset)
  return faults.length > 0 ? { faults } : unfold(document, atOffset)
}
