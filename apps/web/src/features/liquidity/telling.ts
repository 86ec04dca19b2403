import type { Cents } from '@regietafel/domain/core/cents';
import { cents } from '@regietafel/domain/core/cents';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { CompiledForecast, ForecastView } from '@regietafel/domain/liquidity/compiled';
import type { ForecastParty } from '@regietafel/domain/liquidity/forecast-input';
import type { ProbabilityEstimate } from '@regietafel/forecasting/statistics/estimate';
import { useCallback } from 'react';
import type { Format } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type Chance, chanceFigures, supported } from '../../lib/liquidity/chance.ts';

/** Writes the name of a party of the forecast; of one that may not be known, its capacity at the table. */
export function usePartyName(parties: readonly ForecastParty[]): (tenantId: TenantId) => string {
  const t = useMessages('liquidity');
  const terms = useMessages('terms');
  return useCallback(
    (tenantId) => {
      const party = parties.find((one) => one.tenantId === tenantId);
      if (party === undefined) return t('view.joint');
      return party.name ?? t('view.unnamed', { role: terms(`participation.${party.role}`).toLowerCase() });
    },
    [parties, t, terms],
  );
}

/** Writes whose view it is. */
export function useViewName(parties: readonly ForecastParty[]): (view: ForecastView) => string {
  const t = useMessages('liquidity');
  const nameOf = usePartyName(parties);
  return useCallback(
    (view) => (view.kind === 'kernteam' ? t('view.kernteam') : nameOf(view.tenantId)),
    [t, nameOf],
  );
}

/** How often something happened in the futures that were drawn. */
export function chanceOf({ value }: ProbabilityEstimate, paths: number): Chance {
  return { hits: Math.round(value * paths), paths };
}

/** A chance in per cents with the figures that its sample supports: "33%", "< 0,03%". */
export function chanceText(chance: Chance, t: Translate<MessagesOf<'liquidity'>>, format: Format): string {
  const { percent, decimals, bound } = chanceFigures(chance);
  if (bound !== null) return t(`chance.${bound.side}`, { percent: format.percent(bound.percent, 3) });
  return format.percent(percent ?? 0, decimals);
}

/** An amount that was drawn, with no more figures than its error leaves. */
export function drawnEuro(amount: number, standardError: number, format: Format): string {
  // Whole euros at most: nothing that is drawn is known to the cent.
  return format.euro(cents(supported(amount, Math.max(standardError, 100))));
}

/** An exact amount in whole euros: on a screen the cents of a forecast say nothing. */
export function wholeEuro(amount: Cents, format: Format): string {
  return format.euro(cents(Math.round(amount / 100) * 100));
}

/** How far an amount lies under the limit of the bank; negative when it does not. */
export function shortOf(amount: Cents, { cash }: Pick<CompiledForecast, 'cash'>): Cents {
  return cents(-amount - cash.creditLimitCents);
}

/** For a table that keeps the order in which it is given. */
export function asGiven(): void {}
