import { indicatorIdOf } from '@regietafel/db/reference-data/ids';
import type { Calls, Ids } from './call.ts';

const SETUP = {
  indicators: ['verzuim'],
  from: '2024-Q1',
  to: '2024-Q4',
  unit: 'providers',
  view: 'table',
  groupBy: 'none',
  landsdeel: null,
  region: null,
  sizeClass: null,
  mainKind: null,
  standard: 'none',
  withIncomparable: false,
};

const ASKED = { indicatorIds: [indicatorIdOf('verzuim')], from: '2024-Q1', to: '2024-Q4' };

export const comparisonCalls: Calls<'comparison'> = {
  'comparison.catalogue': () => undefined,
  'comparison.named': () => ASKED,
  'comparison.grouped': () => ({
    ...ASKED,
    groupBy: 'region',
    filters: { landsdeel: null, region: null, sizeClass: null, mainKind: null },
  }),
  'comparison.views': () => undefined,
  'comparison.keepView': ({ view, revision }: Ids) => ({
    viewId: view,
    supersedes: revision,
    isShared: false,
    name: 'Verzuim',
    note: '',
    setup: SETUP,
  }),
  'comparison.removeView': ({ view, revision }: Ids) => ({ viewId: view, supersedes: revision }),
};
