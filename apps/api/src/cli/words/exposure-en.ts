import type { exposureNl } from './exposure-nl.ts';

/** English words of the commands about dependence. */
export const exposureEn: Readonly<Record<keyof typeof exposureNl, string>> = {
  'group.exposure': 'Who depends on a provider.',
  'exposure.show': 'Show what regions have at a provider, the total, and what is left uncovered if it stops.',
  'exposure.totals': 'Total of the regions in {year}',
  'exposure.noTotals': 'not given: it would tell somebody’s share, or nothing was told',
  'exposure.regions': '(of {count} regions)',
  'exposure.of': '{name}',
  'exposure.fictitious': '{name} (fictitious)',
  'exposure.participant': 'A participant',
  'exposure.measure.revenueCents': 'Revenue',
  'exposure.measure.places': 'Places',
  'exposure.measure.children': 'Children',
  'exposure.measure.guaranteeCents': 'Guarantees',
  'exposure.unknown': 'unknown',
  'exposure.hidden': 'withheld',
  'exposure.atLeast': 'at least {value}',
  'exposure.uncovered.known': 'If the provider stops, {kind}: {count} places without an alternative',
  'exposure.uncovered.atMost': 'If the provider stops, {kind}: at most {count} places without an alternative',
  'exposure.uncovered.atLeast':
    'If the provider stops, {kind}: at least {count} places without an alternative',
  'exposure.uncovered.unknown': 'If the provider stops, {kind}: unknown how many places',
  'exposure.withdrawn': 'withdrawn: {reason}',
  'exposure.hardToReplace': '{name} calls this provider hard to replace: {reason}',
  'option.exposureYear': 'year of which the statements speak; the newest without one',
};
