import type { Snapshot } from '#content'

/** A snapshot as the text of its file: one meeting a line, so that two can be compared by eye. */
export const snapshotText = ({ meetings, ...stamp }: Snapshot): string => {
  const head = JSON.stringify(stamp, null, 2).replace(/\n\}$/, '')
  const lines = meetings.map((meeting) => `    ${JSON.stringify(meeting)}`)
  return `${head},\n  "meetings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}
