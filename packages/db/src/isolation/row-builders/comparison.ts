import { addDays, dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { listAccounthoudend, mayBind } from '@regietafel/domain/sharing/acts';
import { indicatorIdOf } from '../../reference-data/ids.ts';
import type { Builder, Row, Writing } from './builder.ts';

/** What a release names. */
export const INDICATORS: readonly Row[] = [
  {
    indicator_id: indicatorIdOf('solvabiliteit'),
    code: 'solvabiliteit',
    name: 'Solvabiliteit',
    definition: '',
    formula_text: '',
    terms: [],
    divisor: null,
    factor: 1,
    unit: 'percent',
    domain: 'financieel',
    direction: 'higher',
    is_seasonal: false,
    grains: ['quarter'],
    position: 1,
    standing: 'uncertain',
    source: 'eigen verzinsel',
  },
];

/** A release speaks of days to come. */
const today = () => dutchDayOf(Temporal.Now.instant().toString() as Instant);

/** At the tafel, for an organisation that has the account, by who binds it. */
function mayRelease({ world, actor, today: day, kring, isOwn }: Writing): boolean {
  const periods = world.participations.filter(({ dossierId }) => dossierId === kring.dossierId);
  const binds = world.memberships.some(
    (one) => one.tenantId === actor.tenantId && one.accountId === actor.accountId && mayBind(one.role),
  );
  return (
    isOwn && kring.kind === 'tafel' && binds && listAccounthoudend({ periods }, day).includes(actor.tenantId)
  );
}

/** Who proposed the release has answered by that; who else may is proved beside the service. */
const nobody = () => false;

export const comparisonBuilders = {
  comparison_release: {
    parents: [],
    home: 'tafel',
    admits: mayRelease,
    columns: ({ subjectId }) => ({
      release_id: subjectId,
      indicator_ids: [indicatorIdOf('solvabiliteit')],
      detail: 'aggregate',
      purpose: 'Een advies over het zorglandschap',
      audiences: ['taskforce'],
      valid_from: today(),
      valid_until: addDays(today(), 100),
      is_fictitious: true,
    }),
  },
  release_consent: {
    parents: ['comparison_release'],
    admits: nobody,
    columns: ({ subjectId }) => ({ release_id: subjectId, answer: 'agree', note: '' }),
  },
  release_withdrawal: {
    parents: ['comparison_release'],
    home: 'tafel',
    admits: mayRelease,
    columns: ({ subjectId }) => ({ release_id: subjectId, reason: 'Een reden' }),
  },
} satisfies Readonly<Record<string, Builder>>;
