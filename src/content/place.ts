import { isNode } from 'yaml'

/** Where a part of a YAML file starts and ends, in characters from the start of the file. */
export const rangeOf = (node: unknown): readonly [start: number, end: number] =>
  isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0]

export const startOf = (node: unknown): number => rangeOf(node)[0]
