/** The most words that a sentence may have. Questions have fewer: see voices.ts. */
export const mostWords = 25

/** Words that make English sound stiff or translated, each with what to say instead. content/README.md lists them too. */
export const stiff: readonly (readonly [RegExp, string])[] = [
  [/\b(some|any|every)body\b/i, 'say "someone", "anyone" or "everyone"'],
  [/\b(ring|rings|ringing|rang)\b/i, 'say "call"'],
  [/\bstands?\b(?! (for|up|out))/i, 'say "is"'],
  [/\bbeside\b/i, 'say "with", "next to" or "as well as"'],
  [/\btak(e|es|ing) in\b/i, 'say "also covers"'],
  [/\bspeak(s|ing)? of\b/i, 'say "talks about"'],
  [/\bspeaks? (for|against) it\b/i, 'say "a reason for" or "a reason against"'],
  [/\b(is|are|was|were) (ticked|answered)\b/i, 'say who does it, as in "you chose"'],
  [/\b(is|are|was|were) held\b/i, 'say "there are"'],
  [/\bhelp lines?\b/i, 'say "helpline"'],
  [/\bhand-over\b/i, 'say "handover"'],
  [/\bkey-workers?\b/i, 'say "key worker"'],
  [/\babove all\b/i, 'say "especially"'],
  [/\bin spite of\b/i, 'say "despite"'],
  [/\bneed not\b/i, 'say "do not have to"'],
  [/\b(amongst|whilst|upon)\b/i, 'say "among", "while" or "on"'],
  [/\b(in order to|so as to)\b/i, 'say "to"'],
  [/\b(prior to|subsequent to)\b/i, 'say "before" or "after"'],
  [/\b(commence|utilise|obtain|attend)(s|d|ed|ing)?\b/i, 'say "start", "use", "get" or "go to"'],
  [/\b(regarding|concerning)\b/i, 'say "about"'],
  [/\bno statement\b/i, 'say "nothing"'],
  [/\b(review|study|trial|survey|list) of (19|20)\d\d\b/i, 'say the year first, as in "a 2024 review"'],
  [/\baim(s|ed)? at\b/i, 'say "aims to"'],
  [/\balso if\b/i, 'say "including if" or "even if"'],
  [/\bas the crow flies\b/i, 'say "in a straight line"'],
  [/\s[-–—]\s/, 'use a full stop, a comma or a colon'],
]

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/)

export const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length
