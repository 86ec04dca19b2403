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
  moment: null,
  search: null,
  sort: null,
};

const ASKED = { indicatorIds: [indicatorIdOf('verzuim')], from: '2024-Q1', to: '2024-Q4' };

const FILTERS = { landsdeel: null, region: null, sizeClass: null, mainKind: null };
const GROUPED = { ...ASKED, groupBy: 'region', filters: FILTERS };

export const comparisonCalls: Calls<'comparison'> = {
  'comparison.catalogue': () => undefined,
  'comparison.named': () => ASKED,
  'comparison.grouped': () => GROUPED,
  'comparison.exportNamed': () => ({ format: 'csv', question: ASKED, filters: FILTERS }),
  'comparison.exportGrouped': () => ({ format: 'csv', question: GROUPED }),
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
