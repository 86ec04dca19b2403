import type { CompiledForecast, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { Driver } from '@regietafel/domain/liquidity/plan';
import { useMemo } from 'react';
import type { Format } from '../../lib/format/format.ts';
import { useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type CompileWith, type MustBeTrue, whatMustBeTrue } from '../../lib/liquidity/what-must-be-true.ts';

interface MustBeTrueTableProps {
  readonly compiled: CompiledForecast;
  readonly drivers: readonly Driver[];
  readonly overrides: ForecastOverrides;
  readonly compile: CompileWith;
}

/** For each thing that one can turn: the smallest change that keeps the limit, or what is left before it breaks. */
export function MustBeTrueTable({ compiled, drivers, overrides, compile }: MustBeTrueTableProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const rows = useMemo(() => whatMustBeTrue(drivers, overrides, compile), [drivers, overrides, compile]);
  if (rows.length === 0) return <p className="rt-muted">{t('must.noDrivers')}</p>;
  const isKept = compiled.firstBreach === null;
  return (
    <>
      <p className="rt-muted">{t(isKept ? 'must.leadKept' : 'must.lead')}</p>
      <table className="rt-forecast__table">
        <caption className="rt-visually-hidden">{t('must.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('must.lever')}</th>
            <th scope="col">{t(isKept ? 'must.room' : 'must.needed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.lever}>
              <th scope="row">{t(`driver.${row.lever}`)}</th>
              <td>{changeText(row, t, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function changeText(
  { lever, change, kind }: MustBeTrue,
  t: Translate<MessagesOf<'liquidity'>>,
  format: Format,
): string {
  if (change === null) return t(kind === 'needed' ? 'must.none' : 'must.enough');
  const size = Math.abs(change);
  const points = pointsText(lever, size, t, format);
  if (size === 0) return t('must.nothing');
  return t(change > 0 ? 'must.more' : 'must.less', { points });
}

function pointsText(
  lever: MustBeTrue['lever'],
  size: number,
  t: Translate<MessagesOf<'liquidity'>>,
  format: Format,
): string {
  if (lever === 'capaciteit') return t('points.places', { count: size });
  if (lever === 'maatregelen') return t('points.index', { points: format.number(size, 0) });
  return t(lever === 'tarief' ? 'points.index' : 'points.percent', { points: format.number(size / 100, 1) });
}
