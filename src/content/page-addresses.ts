/** Pages of the guide that have an address of their own, such as #fairness. A group's address is its id. */
export const pageAddresses: readonly string[] = ['all-groups', 'how-this-works', 'fairness', 'safety']

/** Parts of a page that an address can point to, such as #served-help, or that scripts find by their name. */
export const partsOfPage: readonly string[] = [
  'content',
  'failed',
  'first-question',
  'guide',
  'leaving',
  'served',
  'served-help',
  'served-title',
  'too-old',
  'weigh',
  'your-answers',
]

/** Whether the page uses this name itself, so that no group can be reached by it. */
export const isTaken = (id: string): boolean => pageAddresses.includes(id) || partsOfPage.includes(id)
