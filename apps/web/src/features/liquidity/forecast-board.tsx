import { cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { CompiledForecast, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import type { EventStep } from '@regietafel/ui/charts/event-move';
import { EventTimeline } from '@regietafel/ui/charts/event-timeline';
import { FanChart } from '@regietafel/ui/charts/fan-chart';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { type CSSProperties, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { moveTo, type OverrideAction } from '../../lib/liquidity/change-overrides.ts';
import { deepestMonth, fanMonths, hasChances } from '../../lib/liquidity/fan-months.ts';
import { overrideFor, timelineEvent } from './event-rows.ts';
import { type SeenBeside, useFanTelling } from './use-fan-telling.ts';

export interface ForecastBoardProps {
  readonly compiled: CompiledForecast;
  readonly simulation: Simulation | null;
  /** The same forecast through other eyes, drawn over it. */
  readonly other: SeenBeside | null;
  readonly overrides: ForecastOverrides;
  readonly onChange: (action: OverrideAction) => void;
  readonly authorName: (tenantId: CompiledForecast['events'][number]['authorTenantId']) => string;
  /** How far the futures are drawn, and what one can do about it. */
  readonly progress: ReactNode;
  readonly actions: ReactNode;
}

/** The fan with the events under it on the same months: what one does to an event, the fan follows. */
export function ForecastBoard(props: ForecastBoardProps) {
  const { compiled, simulation, other, progress, actions } = props;
  const t = useMessages('liquidity');
  const format = useFormat();
  const telling = useFanTelling(compiled, simulation, other);
  const months = useMemo(() => fanMonths(compiled, simulation), [compiled, simulation]);
  const otherMonths = useMemo(() => other && fanMonths(other.compiled, other.simulation), [other]);
  const quarters = { '--rt-quarters': compiled.cash.months.length / 3 } as CSSProperties;
  return (
    <Card>
      <div className="rt-forecast__board" style={quarters}>
        <div className="rt-forecast__fan">
          <FanChart
            title={t('fan.title')}
            description={t('fan.description')}
            isSpread={hasChances(compiled)}
            words={telling.words}
            months={months}
            limit={-compiled.cash.creditLimitCents}
            {...(otherMonths && { other: otherMonths })}
            readout={telling.readout}
            table={telling.table}
            restingAt={deepestMonth(compiled)}
            // The fan speaks of the months that it was given.
            formatMonth={(month) => format.month(month as YearMonth)}
            formatTick={(value) => format.euroShort(cents(value))}
          />
          {progress}
        </div>
        <header className="rt-forecast__events-head">
          <h2>{t('events.title')}</h2>
          <div className="rt-forecast__ways">{actions}</div>
        </header>
        <Events {...props} />
      </div>
    </Card>
  );
}

function Events({ compiled, overrides, onChange, authorName }: ForecastBoardProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const { months } = compiled.cash;
  const { events } = compiled;
  // Rows stay as they are while another moves: what they call must stay the same.
  const now = useRef({ events, overrides });
  useLayoutEffect(() => {
    now.current = { events, overrides };
  }, [events, overrides]);
  const step = useCallback(
    (key: string, next: EventStep) => {
      const event = now.current.events.find((one) => one.key === key);
      const override = now.current.overrides.events[key];
      if (event === undefined) return;
      switch (next.kind) {
        case 'move':
          return onChange({ kind: 'event', key, change: moveTo(event, override, next.to) });
        case 'scale':
          return onChange({ kind: 'event', key, change: { scalePercent: next.percent } });
        case 'choose':
          return onChange({ kind: 'state', key, override: overrideFor(event, next.choice, override) });
      }
    },
    [onChange],
  );
  const undo = useCallback((key: string) => onChange({ kind: 'undo', key }), [onChange]);
  const telling = useMemo(() => ({ months, t, format, authorName }), [months, t, format, authorName]);
  const rows = useRows(events, overrides, telling);
  if (events.length === 0) return <EmptyState title={t('events.empty')}>{t('events.emptyBody')}</EmptyState>;
  return (
    <>
      <p className="rt-muted rt-screen-only">{t('events.lead')}</p>
      <EventTimeline
        months={months}
        events={rows}
        words={{
          label: t('events.label'),
          keys: t('events.keys'),
          smaller: t('events.smaller'),
          larger: t('events.larger'),
          undo: t('events.undo'),
          state: t('events.state'),
        }}
        formatMonth={(month) => format.month(month as YearMonth)}
        onStep={step}
        onUndo={undo}
      />
    </>
  );
}

type Telling = Parameters<typeof timelineEvent>[2];

/** The events as rows; a row of which nothing changed is the same object as before. */
function useRows(
  events: CompiledForecast['events'],
  overrides: ForecastOverrides,
  telling: Telling,
): readonly ReturnType<typeof timelineEvent>[] {
  const before = useRef(
    new Map<string, { readonly made: string; readonly row: ReturnType<typeof timelineEvent> }>(),
  );
  return useMemo(
    () =>
      events.map((event) => {
        const row = timelineEvent(event, overrides.events[event.key], telling);
        const made = JSON.stringify(row);
        const known = before.current.get(event.key);
        if (known?.made === made) return known.row;
        before.current.set(event.key, { made, row });
        return row;
      }),
    [events, overrides, telling],
  );
}
