/** The ids that stay put: what saved answers, links and other programs lean on. More may be added; none may go. */

export const contractGroups = [
  'alcoholics-anonymous',
  'narcotics-anonymous',
  'cocaine-anonymous',
  'crystal-meth-anonymous',
  'dual-recovery-anonymous',
  'women-for-sobriety',
  'smart-recovery',
  'save-our-selves',
  'al-anon',
  'nar-anon',
  'co-anon',
  'alateen',
  'smart-family-and-friends',
  'lifering',
  'recovery-dharma',
  'gamblers-anonymous',
  'gam-anon',
  'medication-assisted-recovery-anonymous',
  'moderation-management',
  'families-anonymous',
  'adult-children',
  'marijuana-anonymous',
  'hams',
  'gaming-addicts-anonymous',
  'internet-and-technology-addicts-anonymous',
  'debtors-anonymous',
  'sex-addicts-anonymous',
  'sex-and-love-addicts-anonymous',
  'nicotine-anonymous',
  'she-recovers',
  'family-drug-support',
  'holding-hope',
  'parents-of-addicted-loved-ones',
  'overeaters-anonymous',
  'pills-anonymous',
  'grasp',
]

/** Groups that have a page, and that no list ranks. */
export const contractUnranked = ['co-dependents-anonymous']

export const contractNotices = [
  'withdrawal',
  'overdose',
  'medicine',
  'under-18',
  'under-18-family',
  'not-safe-at-home',
  'gambling',
  'cutting-down',
  'unconfirmed-group',
  'online-only',
  'eating',
  'stop-smoking',
  'sexual-harm',
  'debt',
  'bereavement',
]

/** What a person can tick, first the drugs, which have questions of their own. */
export const contractConcerns = [
  'alcohol',
  'cocaine',
  'crystal-meth',
  'opioids',
  'cannabis',
  'sedatives',
  'ghb',
  'other-drug',
  'gambling',
  'nicotine',
  'gaming',
  'internet',
  'sex-or-love',
  'food',
  'spending',
  'other-habit',
]

/** question -> options */
export const contractQuestions = {
  'who-for': ['me', 'someone-else', 'both', 'helping'],
  age: ['under-18', 'adult'],
  concern: [...contractConcerns, 'not-sure'],
  'main-concern': [...contractConcerns, 'about-equal'],
  goal: ['stop', 'stay-stopped', 'stop-one', 'cut-down', 'unsure'],
  withdrawal: ['yes', 'no', 'unsure'],
  'opioid-medicine': ['yes', 'no', 'rather-not-say'],
  'higher-power': ['welcome', 'fine', 'open', 'rather-not', 'would-stop-me'],
  approach: ['tools', 'steps', 'talking', 'meditation', 'no-preference'],
  helper: ['sponsor', 'facilitator', 'either'],
  gender: ['woman', 'man', 'non-binary', 'rather-not-say'],
  'women-only': ['yes', 'either', 'no'],
  'mental-health': ['no', 'low-mood-or-anxiety', 'treated-condition', 'rather-not-say'],
  past: [
    'none',
    'twelve-step-helped',
    'twelve-step-religious',
    'twelve-step-unsafe',
    'twelve-step-sharing',
    'twelve-step-words',
    'told-off-about-medicine',
    'practicalities',
    'did-not-click',
    'smart-not-for-me',
  ],
  relation: ['partner', 'child', 'parent', 'brother-sister-friend', 'someone-who-died', 'rather-not-say'],
  'family-goal': ['support-for-me', 'help-them', 'both'],
  'safe-at-home': ['yes', 'not-always', 'rather-not-say'],
  country: [
    'england',
    'scotland',
    'wales',
    'northern-ireland',
    'ireland',
    'united-states',
    'canada',
    'australia',
    'new-zealand',
    'elsewhere',
  ],
  format: ['in-person', 'online', 'either', 'cannot-get-to-one'],
  extras: ['lgbtq', 'my-age', 'language', 'secular-meeting', 'faith-setting', 'step-free'],
}

/** Things that are offered to some people only, by the circumstance that holds for them. */
export const contractOffered = { nicotine: ['own-problem'], food: ['own-problem'], 'not-sure': ['someone-elses-problem'] }

/** Questions whose answer is a list; one of them is beyond the contract. */
export const contractMany = ['concern', 'past', 'family-past', 'extras']

/** The short questionnaire, in order, and what comes after it. */
export const contractOrder = {
  short: [
    'who-for',
    'age',
    'concern',
    'main-concern',
    'goal',
    'family-goal',
    'relation',
    'withdrawal',
    'opioid-medicine',
    'safe-at-home',
    'higher-power',
    'approach',
    'gender',
    'women-only',
    'country',
    'format',
  ],
  more: ['helper', 'mental-health', 'past', 'extras'],
}
