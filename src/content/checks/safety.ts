import { elsewhere } from '../catalogue.ts'
import type { Fault } from '../fault.ts'
import { countriesOf } from './groups.ts'
import { hostOf, isThisComputer } from '../contact-details.ts'
import type { Raw } from '../read.ts'
import {
  afraidAtHome,
  fixedWords,
  lands,
  mayRuleOut,
  placesToFill,
  tellingQuestions,
  warnings,
  whatTheProblemIs,
} from '../safety.ts'
import { warningFaults } from './warnings.ts'

/**
 * Whether this is content of a guide such as ours, which must have everything that keeps people safe. One sign is enough, so that
 * removing one safeguard does not lift the others. Content made up for a test has none of the signs.
 */
const isOurs = ({ questions, notices }: Raw): boolean =>
  questions.data.questions.some(({ id }) => tellingQuestions.includes(id)) ||
  notices.data.some(({ id }) => warnings.some(({ notice }) => notice === id))

/** Answers that rule a group out although no group has such a rule. */
const rulingOutFaults = ({ questions: { file, data }, traits }: Raw): readonly Fault[] =>
  data.questions.flatMap((question, nth) =>
    question.options.flatMap((option, index) =>
      (['suits', 'alone'] as const).flatMap((field) =>
        Object.entries(option[field] ?? {}).flatMap(([trait, { values }]) =>
          Object.entries(values)
            // Another check reports traits that nobody defined.
            .filter(([, word]) => word === 'never' && Object.hasOwn(traits.data, trait))
            .filter(() => question.id !== whatTheProblemIs && mayRuleOut[question.id] !== trait)
            .map(([value]) =>
              file.at(
                ['questions', nth, 'options', index, field, trait, 'values', value],
                `an answer to \`${question.id}\` must not rule out a group because of its \`${trait}\`. Write \`worst\`, or any word except \`never\`.`,
              ),
            ),
        ),
      ),
    ),
  )

/** Countries where people would see the wrong numbers, or none. */
const landFaults = ({ help, named }: Raw): readonly Fault[] =>
  lands.flatMap(({ region, countries, emergency }): readonly Fault[] => {
    const there = countries.flatMap((country) => {
      const found = help.get(country)
      return found ? [{ country, ...found }] : []
    })
    const [first] = there
    // A file that cannot be read may claim the region.
    const whole = there.length === countries.filter((country) => named.help.includes(country)).length
    const claimed = there.some(({ data }) => data.regions?.includes(region))
    return [
      ...(first && whole && !claimed
        ? [
            first.file.at(
              [],
              `no country has \`regions: [${region}]\`, so people there would see the help lines of \`${elsewhere}\`, without an emergency number. Add it to \`${first.country}\`.`,
            ),
          ]
        : []),
      ...there.flatMap(({ country, file, data }) =>
        data.emergency.number === null || emergency.includes(data.emergency.number)
          ? []
          : [
              file.at(
                ['emergency', 'number'],
                `\`${country}\` has the emergency number ${data.emergency.number} here, but it must be ${emergency.join(' or ')}. Correct it.`,
              ),
            ],
      ),
    ]
  })

/** The files of the countries that people can choose by name. */
const chosenCountries = (raw: Raw) =>
  [...raw.help].filter(([country]) => country !== elsewhere && countriesOf(raw)?.includes(country))

/** Countries whose emergency number stands in their own file alone, where nothing tells a wrong digit. */
const unkeptFaults = (raw: Raw): readonly Fault[] =>
  chosenCountries(raw)
    .filter(([country]) => !lands.some(({ countries }) => countries.includes(country)))
    .map(([country, { file }]) =>
      file.at(
        ['emergency', 'number'],
        `the emergency number of \`${country}\` could be changed by mistake. Add its region and every emergency number that works there to \`lands\` in src/content/safety.ts.`,
      ),
    )

/** Countries without a line that the question about safety at home promises to everybody. */
const afraidFaults = (raw: Raw): readonly Fault[] =>
  chosenCountries(raw)
    .filter(([, { data }]) => !data.lines.some(({ kind, unless }) => kind === afraidAtHome && !unless?.length))
    .map(([, { file }]) =>
      file.at(
        ['lines'],
        `the question about safety at home promises everyone a \`${afraidAtHome}\` line, and this country has none without \`unless\`. Add one, or remove \`unless\` from one.`,
      ),
    )

/** Controls that no longer have the name people in a hurry look for, and sentences that lost the number they are about. */
const wordFaults = ({ words: { file, data } }: Raw): readonly Fault[] => {
  if (file.text === '') return []
  const said: Readonly<Record<string, string>> = data
  return [
    ...Object.entries(fixedWords)
      .filter(([key, words]) => said[key] !== words)
      .map(([key, words]) =>
        file.at([key], `\`${key}\` says "${said[key]}", but instructions elsewhere call it "${words}". Change it back.`),
      ),
    ...Object.entries(placesToFill).flatMap(([key, places]) =>
      places
        .filter((place) => !said[key]?.includes(`{${place}}`))
        .map((place) => file.at([key], `\`${key}\` must contain {${place}}, which the page fills in. Put it back.`)),
    ),
  ]
}

/** A way out that leads to a site about this guide's own subject. Whoever looks at the screen would see what it was about. */
const leavingFaults = ({ words: { file, data }, groups, help }: Raw): readonly Fault[] => {
  if (file.text === '') return []
  const away = hostOf(data['leave-address'])
  const ofSubject = [
    ...[...groups.values()].flatMap((group) => [
      ...group.data.contact.flatMap(({ site, finder }) => [site, finder]),
      ...group.data.variants.map(({ address }) => address),
    ]),
    ...[...help.values()].flatMap(({ data: { lines } }) => lines.map(({ web }) => web)),
  ]
  return away !== undefined && ofSubject.some((address) => address !== undefined && hostOf(address) === away)
    ? [
        file.at(
          ['leave-address'],
          `the way out leads to ${away}, a site that this guide links to. Choose one that gives nothing away, such as a weather page.`,
        ),
      ]
    : []
}

/** A way out that works only on this computer. Such content can be built and tried out, but must not be kept. */
export const triedOutFaults = ({ words: { file, data } }: Raw): readonly Fault[] =>
  file.text !== '' && isThisComputer(data['leave-address'])
    ? [
        file.at(
          ['leave-address'],
          `the way out leads to ${data['leave-address']}, which works only on this computer. Use the address of a neutral site.`,
        ),
      ]
    : []

/** Everything that may hurt someone. */
export const safetyFaults = (raw: Raw): readonly Fault[] => [
  ...leavingFaults(raw),
  ...(isOurs(raw)
    ? [
        ...warningFaults(raw),
        ...rulingOutFaults(raw),
        ...landFaults(raw),
        ...unkeptFaults(raw),
        ...afraidFaults(raw),
        ...wordFaults(raw),
      ]
    : []),
]
