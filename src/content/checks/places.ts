import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.ts'
import { hiddenShown, holdsHidden } from '../hidden.ts'

const name = 'meetings/places.csv'
const header = 'name,region,latitude,longitude'
const degrees = /^-?\d{1,3}(?:\.\d+)?$/

const isWithin = (text: string, most: number): boolean => degrees.test(text) && Math.abs(Number(text)) <= most

/** What is wrong with one line of the table, if anything. */
const wrong = (line: string): string | undefined => {
  const [place = '', region = '', north = '', east = '', ...more] = line.split(',')
  if (holdsHidden(line)) return `${hiddenShown(line)} holds a hidden or text-direction character. Type the line afresh.`
  if (place.trim() === '' || region.trim() === '' || more.length > 0)
    return `"${line}" is incomplete or has too many columns. Write ${header}.`
  if (!isWithin(north, 90) || !isWithin(east, 180))
    return `"${line}" has a latitude or longitude that does not exist. Write both in degrees, such as 51.51,-0.13.`
  return undefined
}

/** Every fault in the table of places that people can search near. Without a table, they search by the towns of the meetings. */
export const placeTableFaults = (folder: string): readonly Fault[] => {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  const [first = '', ...lines] = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
  const at = (line: number, message: string): Fault => ({ file: name, line, column: 1, message })
  return [
    ...(first === header ? [] : [at(1, `the first line must name the columns. Write \`${header}\`.`)]),
    ...lines.flatMap((line, nth) => {
      const message = wrong(line)
      return message === undefined ? [] : [at(nth + 2, message)]
    }),
  ]
}
