import type { Cents } from '@regietafel/domain/core/cents';
import type { KpiUnit } from '@regietafel/domain/kpis/kpi';
import { normText } from '@regietafel/ui/charts/chart-data';
import { useMemo } from 'react';
import { type Format, useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { Kpi } from './queries.ts';

const DECIMALS = 2;

type Limits = Pick<NonNullable<Kpi['norm']>, 'min' | 'max'>;

/** How the figures of one KPI are written. */
interface KpiWords {
  /** A value: "66,2%". */
  readonly value: (value: number) => string;
  /** A distance, without sign: "3,8 procentpunt". */
  readonly distance: (value: number) => string;
  /** A movement, with its sign: "+0,4 procentpunt". */
  readonly change: (value: number) => string;
  /** A norm in signs: "≥ 70%". */
  readonly norm: (limits: Limits) => string;
}

/** The writers of the figures of a KPI in its unit. */
export function useKpiWords(unit: KpiUnit): KpiWords {
  const t = useMessages('kpis');
  const format = useFormat();
  return useMemo(() => kpiWords(unit, format, t), [unit, format, t]);
}

function kpiWords(unit: KpiUnit, format: Format, t: Translate<MessagesOf<'kpis'>>): KpiWords {
  const value = (figure: number) => {
    if (unit === 'percent') return format.percent(figure, DECIMALS);
    return unit === 'cents' ? format.euro(Math.round(figure) as Cents) : format.number(figure, DECIMALS);
  };
  const distance = (figure: number) =>
    unit === 'percent'
      ? t('points', { number: format.number(Math.abs(figure), DECIMALS) })
      : value(Math.abs(figure));
  return {
    value,
    distance,
    change: (figure) => `${signOf(figure)}${distance(figure)}`,
    norm: ({ min, max }) => normText(min, max, value),
  };
}

/** The sign of a movement; none when it rounds to nothing. */
function signOf(figure: number): string {
  if (Math.abs(figure) < 0.5 / 10 ** DECIMALS) return '';
  return figure < 0 ? '−' : '+';
}
