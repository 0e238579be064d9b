import { catalogueOf, group, option, question, suits, trait } from './small-catalogue.ts'

/** Five inns by a road. Their order is their names'; whoever wants company finds the lonely one less likely. */
export const inns = catalogueOf({
  circumstances: {
    walks: { question: 'travels', anyOf: ['walks'], unsaid: 'fails' },
    rides: { question: 'travels', anyOf: ['rides'], unsaid: 'fails' },
    late: { question: 'hour', anyOf: ['late'], unsaid: 'fails' },
    'on the road': { question: 'travels', anyOf: ['walks', 'rides'], unsaid: 'fails' },
  },
  questions: [
    question('travels', [option('walks'), option('rides')], { choose: 'many' }),
    question('hour', [option('late'), option('early')]),
    question('road', [option('north'), option('south')]),
    question('company', [option('wanted', { suits: { people: suits({ many: 'neutral', none: 'poor' }) } })]),
  ],
  traits: [
    trait('kitchen', ['open', 'shut']),
    trait('people', ['many', 'none']),
    trait('beds', ['hard', 'soft', 'none']),
    trait('distance', ['near', 'far'], { by: 'road' }),
  ],
  groups: [
    group('1-first', { kitchen: 'open', people: 'many', beds: 'hard' }, { reach: { north: 'near' } }),
    group('2-second', { kitchen: 'open', people: 'many', beds: 'soft' }, { reach: { north: 'near' } }),
    group('3-third', { kitchen: 'open', people: 'many', beds: 'soft' }, { reach: { north: 'near', south: 'far' } }),
    group('4-lonely', { kitchen: 'shut', people: 'none' }, { reach: { north: 'far' } }),
    group('5-last', { kitchen: 'shut', people: 'many' }, { reach: { north: 'far' } }),
  ],
})
