import { cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { CashEventId } from '@regietafel/domain/core/ids';
import type { CashEventContent } from '@regietafel/domain/liquidity/event';
import { stableId } from '../../reference-data/stable-id.ts';

/** Cents in a thousand euro, the unit in which the demo tells amounts. */
const THOUSAND = 100_000;

type Rest = Partial<
  Pick<CashEventContent, 'probabilityPercent' | 'spreadMonths' | 'isInBase' | 'coversRiskIds' | 'note'>
> & { readonly to?: string };

/** An event of the demo with one known amount, in thousands of euro; certain, at once and a scenario unless told otherwise. */
export function demoEvent(
  dossier: string,
  key: string,
  [kind, direction, thousands, from]: readonly [
    CashEventContent['kind'],
    CashEventContent['direction'],
    number,
    string,
  ],
  title: string,
  { to, ...rest }: Rest = {},
): CashEventContent & { readonly eventId: CashEventId } {
  return {
    eventId: demoEventId(dossier, key),
    kind,
    title,
    direction,
    amount: { kind: 'known', cents: cents(thousands * THOUSAND), frequency: 'once' },
    likelyCents: null,
    probabilityPercent: null,
    from: from as YearMonth,
    to: (to ?? from) as YearMonth,
    spreadMonths: 1,
    isInBase: false,
    coversRiskIds: [],
    note: '',
    ...rest,
  };
}

export function demoEventId(dossier: string, key: string): CashEventId {
  return stableId<CashEventId>(`demo-gebeurtenis:${dossier}:${key}`);
}
