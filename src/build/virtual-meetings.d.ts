declare module 'virtual:meetings' {
  /** the groups whose meetings came with this build */
  export const listed: readonly string[]
  /** brings the lists of all groups at once, so that asking for them does not tell which group is meant; none where there is no list */
  export const openMeetings: (() => Promise<typeof import('../ui/meetings/MeetingList.tsx')>) | undefined
}

declare module 'virtual:meeting-lists' {
  const lists: {
    readonly snapshots: Readonly<
      Record<string, Omit<import('#content').Snapshot, 'meetings'> & { readonly meetings: import('#meetings').Packed }>
    >
    readonly words: import('#content').MeetingWords
    /** the table of the gazetteer, as it stands in content/meetings/places.csv */
    readonly places: string
  }
  export default lists
}
