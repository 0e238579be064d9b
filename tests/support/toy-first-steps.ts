import type { FirstSteps } from '#content'

/** What is said about first visits in the toy catalogue. */
export const toyFirstSteps: FirstSteps = {
  plan: [{ part: 'say', text: 'Say hello.', sources: ['said-by-all'], certainty: 'confirmed' }],
  calls: [{ kinds: ['crisis'], if: [] }],
  come: [],
  kinds: [
    { id: 'by-phone', label: 'By phone', when: { helper: ['sponsor'] } },
    { id: 'any', label: 'Any other' },
  ],
  outcomes: [
    { id: 'well', label: 'Well', next: 'Go again.', answers: {} },
    { id: 'far', label: 'Too far', next: 'Go elsewhere.', answers: { any: { country: 'elsewhere', concern: 'gambling' } } },
  ],
}
