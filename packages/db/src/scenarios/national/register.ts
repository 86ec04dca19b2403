import { cents } from '@regietafel/domain/core/cents';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { RiskId } from '@regietafel/domain/core/ids';
import { type RegisterRow, RISK_GROUPS } from '@regietafel/domain/risks/risk';
import { stableId } from '../../reference-data/stable-id.ts';

/** Fictitious risks of the kind that any provider may have. */
const TITLES = [
  'Productiviteit blijft achter',
  'Verzuim daalt te langzaam',
  'Onderhoud duurder dan geraamd',
  'Tarieven stijgen minder dan de lonen',
  'Aanbesteding niet gewonnen',
  'Minder verwijzingen',
  'Tekort aan gedragswetenschappers',
  'Huur van een locatie loopt af',
  'Vervanging van het dossiersysteem',
  'Declaraties worden later betaald',
  'Afbouw van gesloten plaatsen',
  'Geschil met een onderaannemer',
] as const;

const NO_AMOUNT = { kind: 'none' } as const;
const PM = { kind: 'pm' } as const;

/** The fictitious register of one dossier as it was, and as it is after some risks were settled or judged anew. */
export interface NationalRegister {
  readonly before: readonly RegisterRow[];
  readonly now: readonly RegisterRow[];
}

/** The register of the dossier with this index; a risk that differs between the two has moved on. */
export function nationalRegister(slug: string, index: number, settledOn: PlainDate): NationalRegister {
  const before = TITLES.map((title, at) => riskAt(slug, index, title, at));
  const now = before.map((risk, at) =>
    (index + at) % 3 === 0 && risk.status === 'onderhanden'
      ? { ...risk, status: 'opgelost' as const, statusDate: addDays(settledOn, -at) }
      : risk,
  );
  return { before, now };
}

function riskAt(slug: string, index: number, title: string, at: number): RegisterRow {
  const isFact = (index + at) % 7 === 0;
  return {
    riskId: stableId<RiskId>(`risico:${slug}:${at + 1}`),
    number: at + 1,
    group: RISK_GROUPS[at % RISK_GROUPS.length] ?? 'bedrijfsvoering',
    title,
    cause: `Fictieve oorzaak ${at + 1}`,
    consequence: `Fictief gevolg ${at + 1}`,
    measures: `Fictieve maatregel ${at + 1}`,
    owners: at % 4 === 0 ? ['Aanbieder', 'gemeenten'] : ['Aanbieder'],
    status: isFact ? 'feit' : 'onderhanden',
    statusDate: null,
    window: null,
    notInfluenceable: false,
    amount: amountAt(index, at),
    wakeUpOn: null,
  };
}

function amountAt(index: number, at: number): RegisterRow['amount'] {
  const kind = (index + at) % 4;
  if (kind === 0) return NO_AMOUNT;
  if (kind === 1) return PM;
  return {
    kind: kind === 2 ? 'known' : 'max',
    cents: cents((((index * 37 + at * 11) % 40) + 1) * 2_500_000),
    frequency: 'unstated',
  };
}
