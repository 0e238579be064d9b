import type { Catalogue } from '#content'

/** What a list is called where there are two: the person's own, or theirs as somebody who is affected. */
export const listTitle = (catalogue: Catalogue, list: string): 'list-title-own' | 'list-title-family' =>
  list === catalogue.lists.unsaid ? 'list-title-own' : 'list-title-family'
