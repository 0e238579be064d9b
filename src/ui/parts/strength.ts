/** How much a reason counts for or against a group, as the name of the words for it. The stones of the balance show the same. */
export const strengthOf = (weight: number): 'counts-little' | 'counts' | 'counts-lot' =>
  Math.abs(weight) < 2 ? 'counts-little' : Math.abs(weight) < 3 ? 'counts' : 'counts-lot'
