/** The one name under which this tab keeps the answers until it is closed. */
export const storageKey = 'which-group-fits-me'
