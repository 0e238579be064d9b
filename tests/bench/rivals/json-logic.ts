import { LogicEngine } from 'json-logic-engine'
import type { ConditionProperties, TopLevelCondition } from 'json-rules-engine'
import type { Catalogue } from '#content'
import type { Sheet } from '#engine'
import { type Ranked, factsOf, rankedBy, rulesOf, saysOf, silencingIn } from './json-rules.ts'

type Condition = ConditionProperties | TopLevelCondition

const comparison = ({ fact, operator, value }: ConditionProperties): unknown => {
  const said = { var: fact }
  if (operator === 'equal') return { '===': [said, value] }
  if (operator === 'contains') return { in: [value, said] }
  if (operator === 'doesNotContain') return { '!': [{ in: [value, said] }] }
  if (operator === 'in') return { in: [said, value] }
  if (operator === 'greaterThanInclusive') return { '>=': [said, value] }
  throw new Error(`JsonLogic is not told what ${operator} means. Add it to tests/bench/rivals/json-logic.ts.`)
}

const logicOf = (condition: Condition): unknown => {
  if ('all' in condition) return { and: condition.all.map((one) => logicOf(one)) }
  if ('any' in condition) return { or: condition.any.map((one) => logicOf(one)) }
  return comparison(condition as ConditionProperties)
}

/** Ranks one list by json-logic-engine: the same rules, all compiled beforehand into one function that says which of them hold. */
export const logicRanker = (catalogue: Catalogue): ((sheet: Sheet) => Ranked) => {
  const rules = rulesOf(catalogue)
  const says = rules.map(saysOf)
  const silencing = silencingIn(catalogue)
  const holding = new LogicEngine().build(rules.map(({ conditions }) => logicOf(conditions)))
  return (sheet) => {
    const holds: readonly unknown[] = holding(factsOf(catalogue, sheet.answers, silencing))
    return rankedBy(
      catalogue,
      sheet,
      says.filter((_, at) => holds[at]),
    )
  }
}
