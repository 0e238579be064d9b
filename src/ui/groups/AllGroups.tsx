import type { Group } from '#content'
import { inVoice } from '#engine'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Back } from '../controls/Back.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Link } from '../controls/Link.tsx'
import { TextBox, mostLetters } from '../controls/TextBox.tsx'
import { useGuide, useViewState } from '../guide.ts'
import { sorted } from '../../sorted.ts'
import { Tags } from './Tags.tsx'
import { type Filters, answerOf, filterTags, isForFamilies, isWanted, noFilters, problemsOf } from './filters.ts'

/** Every group of the guide, reachable without answering anything. */
export const AllGroups = () => {
  const { catalogue, say } = useGuide()
  const [filters, setFilters] = useViewState('filters', () => noFilters)
  const [left, leave] = useViewState('group-left', () => '')
  // Who comes back from a group goes on reading where they left.
  useEffect(() => {
    if (left === '') return
    document.querySelector<HTMLElement>(`.names a[href="#${left}"]`)?.focus()
    leave('')
  }, [left, leave])
  const told = useRef<HTMLOutputElement>(null)
  const groups = sorted([...catalogue.groups, ...catalogue.unranked], (a, b) => (a.name < b.name ? -1 : 1))
  const wanted = groups.filter((group) => isWanted(catalogue, group, filters))
  const showAll = (): void => {
    setFilters(noFilters)
    // The button goes away, and with it the focus would.
    told.current?.focus()
  }
  return (
    <section className="all-groups">
      <Back />
      <div className="band">
        <div>
          <Heading step={say('all-groups')}>{say('all-groups')}</Heading>
          <p>{say('all-groups-lead')}</p>
        </div>
      </div>
      <FilterForm filters={filters} change={(some) => setFilters({ ...filters, ...some })} />
      <output className="told-count" tabIndex={-1} ref={told}>
        {wanted.length === 0 ? say('filter-none') : say('filter-count', { count: wanted.length, all: groups.length })}
      </output>
      {filters !== noFilters && (
        <button type="button" onClick={showAll}>
          {say('show-all', { count: groups.length })}
        </button>
      )}
      <Groups
        title={say('for-own-problem')}
        groups={wanted.filter((group) => !isForFamilies(group))}
        country={filters.country}
        leave={leave}
      />
      <Groups title={say('for-families')} groups={wanted.filter(isForFamilies)} country={filters.country} leave={leave} />
    </section>
  )
}

interface FilterFormProps {
  readonly filters: Filters
  readonly change: (some: Partial<Filters>) => void
}

/** What narrows the list down. It is kept in this page alone: the address and the device know nothing of it. */
const FilterForm = ({ filters, change }: FilterFormProps) => {
  const { catalogue, say } = useGuide()
  const toggle = (icon: Filters['tags'][number]): void =>
    change({ tags: filters.tags.includes(icon) ? filters.tags.filter((one) => one !== icon) : [...filters.tags, icon] })
  return (
    <section aria-label={say('filter')} className="filters">
      <Pick
        label={say('filter-problem')}
        any={say('filter-any-problem')}
        value={filters.problem}
        choose={(problem) => change({ problem })}
      >
        {problemsOf(catalogue).map(({ id, label }) => (
          <option key={id} value={id}>
            {inVoice(label, 'me')}
          </option>
        ))}
      </Pick>
      <TextBox label={say('filter-name')} value={filters.name} most={mostLetters.name} write={(name) => change({ name })} />
      <Fold label={say('filter-more')} keep="filters">
        <div className="filters">
          <Pick
            label={say('filter-whose')}
            any={say('filter-anyone')}
            value={filters.whose}
            choose={(whose) => change({ whose })}
          >
            <option value="own">{say('for-own-problem')}</option>
            <option value="family">{say('for-families')}</option>
          </Pick>
          <Pick
            label={say('filter-country')}
            any={say('filter-anywhere')}
            value={filters.country}
            choose={(country) => change({ country })}
          >
            {Object.entries(catalogue.help).map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Pick>
        </div>
        <div className="options">
          {filterTags.map((icon) => (
            <label key={icon} className="option">
              <input type="checkbox" autoComplete="off" checked={filters.tags.includes(icon)} onChange={() => toggle(icon)} />
              <span>{say(`filter-${icon}`)}</span>
            </label>
          ))}
        </div>
      </Fold>
    </section>
  )
}

interface PickProps<Value extends string> {
  readonly label: string
  /** the choice that asks for nothing */
  readonly any: string
  readonly value: Value | ''
  readonly choose: (value: Value | '') => void
  readonly children: ReactNode
}

/** One of many things to ask for, or none. */
const Pick = <Value extends string>({ label, any, value, choose, children }: PickProps<Value>) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} autoComplete="off" value={value} onChange={({ target }) => choose(target.value as Value | '')}>
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  )
}

interface GroupsProps {
  readonly title: string
  readonly groups: readonly Group[]
  /** the country that was asked for; tags then say how widely a group meets there */
  readonly country: string
  readonly leave: (group: string) => void
}

/** Lookbehind would be shorter, and is too new for the oldest browsers of the floor. */
const firstSentence = (text: string): string => /^.*?[.?!](?= |$)/.exec(text)?.[0] ?? text

const Groups = ({ title, groups, country, leave }: GroupsProps) => {
  const { catalogue } = useGuide()
  if (groups.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul className="names">
        {groups.map((group) => (
          <li key={group.id}>
            <Link page={group.id} onFollow={() => leave(group.id)}>
              {group.name}
            </Link>
            <span>{firstSentence(group.about['who-it-is-for'].text)}</span>
            <Tags group={group} answers={answerOf(catalogue, country)} />
          </li>
        ))}
      </ul>
    </>
  )
}
