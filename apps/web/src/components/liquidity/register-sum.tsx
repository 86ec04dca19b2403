import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { sumCents } from '@regietafel/domain/core/cents';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import { type RegisterPlace, registerPlaces, sumByPlace } from '@regietafel/domain/liquidity/register-places';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const PLACES = [
  'base',
  'scenario',
  'covered',
  'resolved',
  'outside_horizon',
] as const satisfies readonly RegisterPlace[];

interface RegisterSumProps {
  readonly risks: NonNullable<Forecast['input']>['risks'];
  readonly compiled: CompiledForecast;
}

/** Where the euros of the register went: each of them once, so that they add up to the register's total. */
export function RegisterSum({ risks, compiled }: RegisterSumProps) {
  const t = useMessages('forecastEvents');
  const format = useFormat();
  const placed = registerPlaces(risks, compiled);
  const sums = sumByPlace(placed);
  const unknown = placed.filter(({ registerCents }) => registerCents === null).length;
  const rows = PLACES.flatMap((place) => {
    const amount = sums.get(place);
    return amount === undefined ? [] : [[place, amount] as const];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t('register.title')}</h3>
      <DefinitionList
        items={[
          ...rows.map(([place, amount]) => ({
            term: t(`register.${place}`),
            value: format.euro(amount),
          })),
          { term: t('register.total'), value: format.euro(sumCents(rows.map(([, amount]) => amount))) },
        ]}
      />
      {unknown > 0 && <p className="rt-muted">{t('register.unknown', { count: unknown })}</p>}
    </section>
  );
}
