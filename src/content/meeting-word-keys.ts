/** Every word that is shown with a list of meetings. content/meetings/words.yaml has a sentence for each. */
export const meetingWordKeys = ['title', 'checked', 'old', 'too-old', 'made-up', 'near', 'near-hint', 'near-unknown', 'near-known', 'near-others', 'search', 'how', 'how-any', 'how-in-person', 'how-online', 'kinds', 'open', 'closed', 'women', 'men', 'secular', 'lgbtq', 'newcomers', 'step-free', 'in-person', 'online', 'hybrid', 'time-here', 'time-there', 'time-own', 'away', 'unnamed', 'minutes', 'page-of', 'none', 'number-one', 'number-many', 'all', 'places-source'] as const

/** The words that are shown with a list of meetings. */
export type MeetingWords = Readonly<Record<(typeof meetingWordKeys)[number], string>>
