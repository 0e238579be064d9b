/** Every word of the page that belongs to no question or group. content/interface.yaml has a sentence for each. */
// prettier-ignore
export const interfaceKeys = [
  'guide-name', 'skip-to-content', 'shortcuts', 'leave', 'leave-address', 'leave-two', 'leave-one', 'leave-over', 'wait',
  'need-help', 'help-country', 'help-count-one', 'help-count-other', 'help-stopping', 'help-checked', 'not-checked-since', 'text-to', 'text-word-to',
  'website-of', 'open-hours', 'all-groups', 'how-this-works', 'footer-private', 'footer-other-sites', 'footer-limits',
  'start-title', 'start-lead', 'start', 'start-all-groups', 'start-time-title', 'start-time', 'start-private-title',
  'start-private', 'start-limits-title', 'start-limits', 'start-leave-title', 'start-leave', 'question-number', 'progress-last',
  'progress-one', 'progress-other', 'back', 'error', 'nothing-chosen-title', 'nothing-chosen', 'why-we-ask', 'continue', 'skip',
  'see-groups', 'see-groups-early', 'see-groups-optional', 'changing-step', 'review-step', 'review-title', 'not-answered',
  'change', 'matters-title', 'matters-title-helping', 'matters-hint', 'groups-step', 'groups-title', 'groups-lead', 'groups-lead-helping', 'no-answers', 'few-answers', 'notices',
  'who-to-ring', 'list-title', 'list-title-helping', 'list-title-own', 'list-title-family', 'ties', 'more-level-one', 'more-level-other', 'show-all',
  'show-fewer', 'place', 'at-place', 'place-shared', 'not-ranked', 'fit-strong', 'fit-good', 'fit-possible', 'fit-less-likely',
  'fit-doctor-first', 'balance-none', 'balance-for', 'balance-against', 'balance-mixed', 'why-this-group', 'no-reasons', 'for', 'for-helping',
  'against', 'against-helping', 'neither', 'counts-little', 'counts', 'counts-lot', 'group-says', 'studies-suggest', 'our-judgement', 'source',
  'checked', 'the-group', 'others', 'review', 'trial', 'cohort', 'survey', 'guidance', 'general-knowledge', 'uncertain',
  'uncertain-contact', 'variants', 'first-meeting', 'hard-for-newcomers', 'open-and-closed', 'first-contact', 'cost', 'medicine',
  'how-well-studied', 'meeting', 'ring', 'find-a-meeting', 'official-site', 'other-sites', 'more-about', 'ruled-out-title',
  'ruled-out-text', 'ruled-out-show-one', 'ruled-out-show-other', 'no-groups', 'your-answers', 'your-answers-helping', 'change-an-answer', 'your-answers-text', 'changes-title',
  'changes-none', 'changes-lists', 'changes-more-one', 'changes-more-other', 'moved', 'moved-by-others', 'now-for', 'now-against', 'no-longer-for',
  'no-longer-against', 'sharpen-text', 'sharpen', 'matters-mark', 'matters-mark-helping', 'called-for', 'called-for-go', 'start-again-text',
  'start-again', 'firm-clear', 'firm-level', 'firm-hangs-on', 'firm-not-yet', 'firm-first', 'firm-shared', 'bring', 'working-out',
  'bring-somebody-else', 'bring-one', 'bring-all', 'bring-nothing', 'try-one', 'try-all', 'try-note', 'different-now', 'undo',
  'undone', 'compare', 'compare-nth', 'compare-no-more', 'compare-two', 'compare-why', 'compare-level', 'compare-why-text',
  'compare-nothing', 'compare-not-ranked', 'compare-table', 'compare-what', 'compare-unknown', 'compare-same', 'who-it-is-for',
  'not-used', 'not-used-text', 'not-used-moves', 'not-used-tells', 'not-used-nothing', 'answer-it', 'settled', 'optional',
  'set-aside-text', 'set-aside', 'aside-kept', 'start-kept', 'forget', 'beside', 'beside-answers', 'beside-no-answers',
  'beside-answer', 'beside-groups', 'beside-no-groups', 'beside-other-lists', 'beside-moved', 'back-to-guide', 'all-groups-lead',
  'for-own-problem', 'for-families', 'group-step', 'where-it-stands', 'what-it-covers', 'where-it-meets', 'not-found-step',
  'not-found-title', 'not-found-guide', 'fault-title', 'fault-text', 'fault-again', 'how-reasons-title', 'how-reasons', 'how-fit-title', 'how-fit',
  'how-basis-title', 'how-basis', 'how-studies-title', 'how-studies', 'how-rules-title', 'how-rules', 'how-private-title',
  'how-private', 'how-unverified-title', 'how-unverified', 'safety', 'safety-step', 'safety-lead', 'safety-leave-title',
  'safety-leave', 'safety-kept-title', 'safety-kept', 'keep-nothing', 'keep-nothing-text', 'safety-history-title', 'safety-history', 'safety-private-title', 'safety-private', 'safety-files-title',
  'safety-files', 'safety-shared-title', 'safety-shared', 'safety-phone-title', 'safety-phone', 'served-title', 'served-text',
  'served-too-old', 'served-failed', 'served-again', 'served-help', 'served-warnings',
  'meetings-look', 'meetings-failed', 'fairness', 'fairness-lead', 'fairness-not-title', 'fairness-not',
  'fairness-bars', 'fairness-all', 'fairness-mix', 'fairness-group', 'fairness-alone', 'fairness-level', 'fairness-three',
  'fairness-few', 'fairness-never', 'fairness-alarm-title', 'fairness-alarm', 'fairness-alarm-sounds', 'fairness-alarm-quiet',
  'fairness-watch', 'fairness-watch-first', 'fairness-watch-within-three', 'fairness-watch-same-three',
  'fairness-watch-choice', 'fairness-watch-no-room', 'fairness-at-most', 'fairness-at-least', 'fairness-past-limit',
  'fairness-why-title', 'fairness-why', 'fairness-families', 'fairness-every-title', 'fairness-every', 'fairness-drawn', 'fairness-weigh-title',
  'fairness-weigh', 'fairness-question', 'fairness-much', 'fairness-some', 'fairness-little', 'fairness-gates',
  'fairness-assumed-title', 'fairness-assumed', 'plan',
  'plan-helping', 'plan-step', 'plan-title', 'plan-title-helping', 'plan-lead', 'plan-lead-helping', 'plan-begin', 'plan-way', 'plan-way-helping', 'plan-ring',
  'plan-write', 'plan-go', 'plan-words', 'plan-not-asked', 'plan-not-asked-helping', 'plan-when', 'plan-day', 'plan-time', 'plan-place', 'plan-companion',
  'plan-not-right', 'plan-second', 'plan-none', 'plan-take', 'plan-traces', 'plan-reader', 'plan-for-file', 'plan-for-person',
  'plan-answers', 'plan-print', 'plan-save', 'plan-tab', 'plan-text', 'plan-copy', 'plan-copied', 'plan-selected',
  'plan-calendar', 'plan-calendar-title', 'plan-calendar-hint', 'plan-appointment', 'plan-needs-day', 'plan-help',
  'plan-check-title', 'plan-check', 'went', 'went-helping', 'start-went', 'went-step', 'went-lead', 'went-kind', 'went-outcome',
  'went-missing', 'went-next', 'went-try', 'went-again', 'hand-over', 'start-again-text-helping',
] as const
export type InterfaceKey = (typeof interfaceKeys)[number]

/** Every word that is shown with a list of meetings. content/meetings/words.yaml has a sentence for each. */
// prettier-ignore
export const meetingWordKeys = ['title', 'checked', 'old', 'too-old', 'made-up', 'near', 'near-hint', 'near-unknown', 'near-known', 'near-others', 'search', 'how', 'how-any', 'how-in-person', 'how-online', 'kinds', 'open', 'closed', 'women', 'men', 'secular', 'lgbtq', 'newcomers', 'step-free', 'in-person', 'online', 'hybrid', 'check-first', 'weeks', 'week-1', 'week-2', 'week-3', 'week-4', 'week-5', 'week-last', 'not-weekly', 'time-here', 'time-there', 'time-own', 'away', 'unnamed', 'minutes', 'page-of', 'none', 'number-one', 'number-other', 'all', 'left-out-one', 'left-out-other', 'places-source'] as const

/** The words that are shown with a list of meetings. */
export type MeetingWords = Readonly<Record<(typeof meetingWordKeys)[number], string>>
