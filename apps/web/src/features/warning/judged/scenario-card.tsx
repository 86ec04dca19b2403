import { summaryOf } from '@regietafel/domain/comparison/statistics/summary';
import { type DrawFigures, type JudgedDraw, overDraws } from '@regietafel/domain/warning/judged-draw';
import { JUDGED_SCENARIO } from '@regietafel/domain/warning/judged-scenario';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
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
      <p>
        {t('scenario.lead', {
          providers,
          from: format.date(from),
          through: format.date(through),
          weeks: horizonWeeks,
        })}
      </p>
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
        rows={draws.map(({ seed, isTuned, figures }) => ({
          key: String(seed),
          label: t(isTuned ? 'scenario.rowTuned' : 'scenario.row', {
            seed: String(seed),
            count: figures.whole.weeksBefore.length,
          }),
          weeks: figures.whole.weeksBefore.map((weeks, at) => ({ key: `${seed} ${at}`, weeks })),
        }))}
        nameOf={(key) => t('scenario.draw', { seed: key.split(' ')[0] ?? '' })}
        head={t('column.draw')}
      />
    </Card>
  );
}

/** Mean and range over the draws that nothing was chosen on. */
function Summary({ draws: unseen }: { readonly draws: readonly JudgedDraw[] }) {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const over = (of: (figures: DrawFigures) => number, kind: 'whole' | 'serious') => {
    const told = overDraws(unseen.map(({ figures }) => of(figures[kind])));
    if (told === null) return '';
    const [mean, least, most] = [told.mean, told.least, told.most].map((figure) => format.number(figure, 1));
    return t('scenario.range', { mean: mean ?? '', least: least ?? '', most: most ?? '' });
  };
  return (
    <ul>
      {(['whole', 'serious'] as const).map((kind) => (
        <li key={kind}>
          {t(`scenario.${kind}`, {
            draws: unseen.length,
            warned: over(({ warned }) => warned, kind),
            declined: over(({ declined }) => declined, kind),
            weeks: over(({ weeksBefore }) => middleOf(weeksBefore), kind),
            false: over(({ falseAlarms }) => falseAlarms, kind),
            alarms: over(({ alarms }) => alarms, kind),
            turned: over(({ turned }) => turned, kind),
          })}
        </li>
      ))}
    </ul>
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
