import { type List, type Recommendation, broughtUp, groupOf, shownFit } from '#engine'
import { useId, useState } from 'react'
import { WhatIf } from '../what-if/WhatIf.tsx'
import { FirstStep } from '../visit/links.tsx'
import { useGuide } from '../guide.ts'
import { Balance } from './Balance.tsx'
import { Cautions, Statement, Variants, standingCautions } from '../groups/About.tsx'
import { Contact } from '../groups/Contact.tsx'
import { Link } from '../controls/Link.tsx'
import { Reasons } from './Reasons.tsx'

interface CardProps {
  readonly recommendation: Recommendation
  readonly list: List
  readonly first: boolean
}

/** One group: its place, how well it fits in a word, why, and how to go. */
export const Card = ({ recommendation, list, first }: CardProps) => {
  const { catalogue, memory, say } = useGuide()
  const { place, reasons, cautions } = recommendation
  const word = shownFit(catalogue, recommendation)
  const group = groupOf(catalogue, recommendation.group)
  if (!group) return null
  const title = `${list.for}-${group.id}`
  const shared = list.recommendations.filter((other) => other.place === place).length > 1
  const kinds = broughtUp(catalogue, memory.sheet.answers)
  const variants = group.variants.filter((variant) => variant.for.some((purpose) => kinds.includes(purpose)))
  // Another group is named only if this one itself is in doubt, not if a caution is about the person.
  const inDoubt = standingCautions(catalogue, group).length > 0
  const nearest = inDoubt ? groupOf(catalogue, group.nearest?.group) : undefined
  return (
    <article className="card" aria-labelledby={title}>
      <header>
        <h3 id={title}>{group.name}</h3>
        <p className="place">
          <span>{say(shared ? 'place-shared' : 'place', { place })}</span>{' '}
          <span className={`fit ${word}`}>{say(`fit-${word}`)}</span>
        </p>
      </header>
      <p className="who">{group.about['who-it-is-for'].text}</p>
      <Balance reasons={reasons} />
      <Cautions cautions={cautions}>
        {nearest && group.nearest && (
          <li>
            {group.nearest.text} <Link page={nearest.id}>{nearest.name}</Link>
          </li>
        )}
      </Cautions>
      <Variants variants={variants} level="h4" />
      {!first ? <Why reasons={reasons} /> : reasons.length > 0 && <Reasons reasons={reasons} />}
      <details>
        <summary>
          {say('first-meeting')}
          <span className="hidden"> {group.name}</span>
        </summary>
        <Statement told={group.about.meeting} about={say('first-meeting')} />
        <Statement told={group.about['hard-for-newcomers']} about={say('hard-for-newcomers')} titled />
        <Statement told={group.about['open-and-closed']} about={say('open-and-closed')} titled />
      </details>
      <details>
        <summary>
          {say('first-contact')}
          <span className="hidden"> {group.name}</span>
        </summary>
        <Statement told={group.about['first-contact']} about={say('first-contact')} />
        <Contact group={group} />
      </details>
      {place > 1 && <WhatIf list={list.for} group={group.id} name={group.name} />}
      <FirstStep group={group} />
      <p>
        <Link page={group.id}>{say('more-about', { name: group.name })}</Link>
      </p>
    </article>
  )
}

/** The reasons of a group further down, on request. */
const Why = ({ reasons }: { readonly reasons: Recommendation['reasons'] }) => {
  const { say } = useGuide()
  const [open, setOpen] = useState(false)
  const content = useId()
  return (
    <>
      <button type="button" className="disclose" aria-expanded={open} aria-controls={content} onClick={() => setOpen(!open)}>
        {say('why-this-group')}
      </button>
      <div id={content} hidden={!open}>
        {open && <Reasons reasons={reasons} />}
      </div>
    </>
  )
}
