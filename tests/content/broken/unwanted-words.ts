/** What to say instead of a word that must not be printed. */
export const remedies = {
  person: 'speak of the person first, as in "a person with a drinking problem"',
  using: 'say what is meant, as in "not using"',
  use: 'say "use" or "problem"; for a home, "violence or control"',
  fits: 'say what fits, never what works: no group has been shown to work better for everyone',
  percent: 'use no percentages; they read as odds of recovery',
  tools: 'say "uses tools from CBT"',
  study: 'cite the study and say how large it was',
  belief: 'say that each member decides what it means',
  support: 'say "you can get support whatever they do"',
  rule: "give the group's own rule",
  doctor: 'point to a doctor first; stopping can be dangerous',
  wish: 'speak of a wish, never of a gender',
} as const

/** The words themselves, each as it may stand in a sentence. */
export const unwanted: Readonly<Record<keyof typeof remedies, readonly string[]>> = {
  person: ['addict', 'Addicts', 'addicted', 'alcoholic', 'ALCOHOLICS', 'junkie', 'junkies', 'junky', 'junkys'],
  using: ['clean', 'Dirty'],
  use: ['abuse', 'abuses', 'abused', 'abuser', 'abusers', 'Abusive', 'abusing'],
  fits: ['works best', 'work best', 'success rate', 'success rates', 'most effective', 'proven', 'cure', 'cures', 'cured'],
  percent: ['%', 'per cent', 'percent', 'Per Cent'],
  tools: ['evidence-based', 'evidence based'],
  study: ['research shows'],
  belief: ['You must believe', 'you need a higher power', 'a cult'],
  support: ['tough love', 'get them to stop', 'get him to stop', 'get her to stop'],
  rule: ['not eligible', 'ineligible'],
  doctor: [
    'stop drinking today',
    'come off methadone',
    'come off your medicine',
    'come off their medication',
    'come off medication',
    'come off your methadone',
  ],
  wish: ['women do better', 'men should'],
}
