import type { Catalogue } from '#content'
import { type Sheet, counterfactualsFor, recommend } from '#engine'

/** Runs in a browser: how long it takes to work out what would bring each group to the top, in all lists of a sheet; milliseconds, one of each sheet. */
export const timesOf = (catalogue: Catalogue, sheets: readonly Sheet[]): readonly number[] =>
  sheets.map((sheet) => {
    const start = performance.now()
    for (const list of recommend(catalogue, sheet).lists) counterfactualsFor(catalogue, sheet, list.for)
    return performance.now() - start
  })
