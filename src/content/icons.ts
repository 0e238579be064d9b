/** The pictures that a tag can have, in the order in which a card shows its tags. The page draws each of them. */
export const icons = ['free', 'phone', 'in-person', 'online', 'women', 'age', 'secular', 'leader', 'check'] as const
