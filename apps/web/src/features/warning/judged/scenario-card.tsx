import { summaryOf } from '@regietafel/domain/comparison/statistics/summary';
import { type DrawFigures, type JudgedDraw, overDraws } from '@regietafel/domain/warning/judged-draw';
import { JUDGED_SCENARIO } from '@regietafel/domain/warning/judged-scenario';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { WeeksPicture } from './weeks-picture.tsx';

const { draws, providers, from, through, horizonWeeks } = JUDGED_SCENARIO;
const COMMAND = `pnpm regietafel signals replay --scenario national --to ${through} --seed`;

/** How the standard rules do in a fictitious country in which it is known who declines. */
export function ScenarioCard() {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const columns = useColumns();
  const unseen = draws.filter(({ isTuned }) => !isTuned);
  return (
    <Card
      title={
        <>
          {t('scenario.title')} <FictiefMark />
        </>
      }
      footer={
        <>
          {t('scenario.command')}{' '}
          <code className="rt-judged__command">{`${COMMAND} ${draws.at(-1)?.seed}`}</code>
        </>
      }
    >
      <Stack>
        <p>
          {t('scenario.lead', {
            providers,
            from: format.date(from),
            through: format.date(through),
            weeks: horizonWeeks,
          })}
        </p>
        <p>{t('scenario.over', { count: unseen.length })}</p>
        <Summary draws={unseen} />
        <p>{t('scenario.sudden')}</p>
        <p className="rt-muted">{t('scenario.tuned')}</p>
        <DataTable
          caption={t('scenario.caption')}
          rows={draws}
          columns={columns}
          rowKey={({ seed }) => String(seed)}
          sort={null}
          onSort={() => undefined}
          empty={null}
        />
        <WeeksPicture
          title={t('scenario.weeks')}
          rows={draws.map(({ seed, figures }) => ({
            key: String(seed),
            label: t('scenario.row', { seed: String(seed), count: figures.whole.weeksBefore.length }),
            weeks: figures.whole.weeksBefore.map((weeks, at) => ({ key: `${seed} ${at}`, weeks })),
          }))}
          nameOf={(key) => t('scenario.draw', { seed: key.split(' ')[0] ?? '' })}
          head={t('column.draw')}
        />
      </Stack>
    </Card>
  );
}

/** Mean over the draws that nothing was chosen on, each with its range. */
function Summary({ draws: unseen }: { readonly draws: readonly JudgedDraw[] }) {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const over = (kind: 'whole' | 'serious', of: (figures: DrawFigures) => number) => {
    const { mean, least, most } = overDraws(unseen.map(({ figures }) => of(figures[kind])));
    return { mean: format.number(mean, 0), least: format.number(least, 0), most: format.number(most, 0) };
  };
  const warned = over('whole', (one) => one.warned);
  const weeks = over('whole', (one) => middleOf(one.weeksBefore));
  const alarmed = over('whole', (one) => one.falseAlarms);
  const serious = over('serious', (one) => one.warned);
  const meanOf = (kind: 'whole' | 'serious', of: (figures: DrawFigures) => number) => over(kind, of).mean;
  const declined = meanOf('whole', (one) => one.declined);
  return (
    <StatRow>
      <StatTile
        label={t('tile.warned')}
        value={t('tile.of', { part: warned.mean, whole: declined })}
        note={t('scenario.range', warned)}
      />
      <StatTile label={t('tile.weeks')} value={weeks.mean} note={t('scenario.weeksRange', weeks)} />
      <StatTile
        label={t('tile.false')}
        value={t('tile.of', { part: alarmed.mean, whole: meanOf('whole', (one) => one.alarms) })}
        note={t('scenario.falseRange', { ...alarmed, turned: meanOf('whole', (one) => one.turned) })}
      />
      <StatTile
        label={t('scenario.serious')}
        value={t('tile.of', { part: serious.mean, whole: declined })}
        note={t('scenario.seriousRange', {
          ...serious,
          part: meanOf('serious', (one) => one.falseAlarms),
          whole: meanOf('serious', (one) => one.alarms),
        })}
      />
    </StatRow>
  );
}

function useColumns(): readonly Column<JudgedDraw>[] {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  return useMemo(() => {
    const figuresOf = (kind: 'whole' | 'serious'): readonly Column<JudgedDraw>[] => [
      {
        id: `${kind} warned`,
        header: t(`column.warned.${kind}`),
        cell: ({ figures }) => t('tile.of', { part: figures[kind].warned, whole: figures[kind].declined }),
      },
      {
        id: `${kind} false`,
        header: t(`column.false.${kind}`),
        cell: ({ figures }) =>
          t('scenario.false', {
            part: figures[kind].falseAlarms,
            whole: figures[kind].alarms,
            turned: figures[kind].turned,
          }),
      },
    ];
    return [
      {
        id: 'draw',
        header: t('column.draw'),
        isRowHeader: true,
        cell: ({ seed, isTuned }) =>
          t(isTuned ? 'scenario.drawTuned' : 'scenario.draw', { seed: String(seed) }),
      },
      ...figuresOf('whole'),
      {
        id: 'weeks',
        header: t('column.medianWeeks'),
        cell: ({ figures: { whole } }) =>
          t('scenario.weeksOf', {
            median: format.number(middleOf(whole.weeksBefore), 0),
            least: whole.weeksBefore[0] ?? 0,
            most: whole.weeksBefore.at(-1) ?? 0,
          }),
      },
      ...figuresOf('serious'),
    ];
  }, [t, format]);
}

function middleOf(weeks: readonly number[]): number {
  return summaryOf(weeks)?.median ?? 0;
}
