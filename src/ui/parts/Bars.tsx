import type { Fairness } from '#content'
import { useGuide } from '../guide.ts'
import { sorted } from '../../sorted.ts'

interface Drawn {
  readonly list: Fairness['lists']['own']
  readonly over: 'all' | 'mix'
  /** of a thousand */
  readonly alarm?: number
}

// The style of the page is part of its first load; what only this picture needs comes with it.
const across = { display: 'block', inlineSize: '100%', blockSize: '1.4rem' } as const
const outlined = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, vectorEffect: 'non-scaling-stroke' } as const

/** How often each group comes where, of 100 lists: a table, with a bar under each row for whoever would rather see it. */
export const Bars = ({ list, over, alarm }: Drawn) => {
  const { catalogue, say } = useGuide()
  const shown = (ofAThousand: number): string | number =>
    ofAThousand === 0 ? say('fairness-never') : ofAThousand < 10 ? say('fairness-few') : Math.round(ofAThousand / 10)
  // The first table of a kind has whole names, so that whoever reads on knows the short ones.
  const named = (name: string, short = name): string =>
    over === 'mix' ? short : name.includes(short) ? name : `${name} (${short})`
  const rows = sorted(
    catalogue.groups
      .map(({ id, name, short }) => [named(name, short), ...(list.groups[id]?.[over] ?? [])] as const)
      .filter(([, , , three]) => three),
    ([, alone = 0, level = 0, three = 0], [, other = 0, beside = 0, third = 0]) =>
      other + beside === alone + level ? third - three : other + beside - alone - level,
  )
  return (
    <table>
      <caption>{say(`fairness-${over}`, { sheets: list.sheets })}</caption>
      <thead>
        <tr>
          {(['group', 'alone', 'level', 'three'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`fairness-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(([name, alone = 0, level = 0, three = 0]) => (
        <tbody key={name}>
          <tr>
            <th scope="row">{name}</th>
            <td>{shown(alone)}</td>
            <td>{shown(level)}</td>
            <td>{shown(three)}</td>
          </tr>
          <tr aria-hidden>
            <td colSpan={4}>
              <svg viewBox="0 -5 1000 26" preserveAspectRatio="none" className="bar-of" fill="currentColor" style={across}>
                <rect width={three} height="20" {...outlined} />
                <rect width={alone + level} y="12" height="8" />
                <rect width={alone} height="20" />
                {alarm !== undefined && <path d={`M${alarm}-5V21`} {...outlined} />}
              </svg>
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}
