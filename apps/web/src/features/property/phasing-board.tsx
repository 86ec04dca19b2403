import type { Property, ShownPlan, ShownWork } from '@regietafel/contracts/property/property';
import type { Cents } from '@regietafel/domain/core/cents';
import type { PropertyWorkId } from '@regietafel/domain/core/ids';
import { countedCost, indexedCents, turnsOf } from '@regietafel/domain/property/cost';
import { yearsOf } from '@regietafel/domain/property/horizon';
import { placeOfWork } from '@regietafel/domain/property/in-sight';
import type { YearGap } from '@regietafel/domain/property/yearly';
import { useId } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { spanText, yearsBetween } from './amount-words.ts';
import type { PhasingDraft } from './phasing-draft.ts';
import type { PhasingAnswer } from './use-phasing-solver.ts';

interface PhasingBoardProps {
  readonly property: Property;
  readonly plan: ShownPlan;
  readonly works: readonly ShownWork[];
  readonly draft: PhasingDraft;
  readonly gaps: readonly YearGap[];
  /** What was calculated last; null when nothing was. */
  readonly answer: PhasingAnswer | null;
  readonly onMove: (workId: PropertyWorkId, year: number) => void;
}

/** Years as columns, works as rows: each work in one of the years of its window, moved by mouse or arrow keys. */
export function PhasingBoard(props: PhasingBoardProps) {
  const { property, plan, works, draft, gaps, answer, onMove } = props;
  const t = useMessages('property');
  const years = yearsOf(draft.horizon);
  const latest = new Map(
    answer?.ok === true && answer.value.kind === 'planned'
      ? answer.value.years.map((one) => [one.workId, one])
      : [],
  );
  return (
    <div className="rt-property__scroll">
      <table className="rt-property__board">
        <caption className="rt-visually-hidden">{t('board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.work')}</th>
            {years.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
            {latest.size > 0 && <th scope="col">{t('board.latest')}</th>}
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <WorkRow
              key={work.workId}
              work={work}
              building={placeOfWork(property, work).building}
              plan={plan}
              years={years}
              year={draft.years.get(work.workId) ?? work.firstYear}
              latest={latest.size > 0 ? latest.get(work.workId) : null}
              onMove={(year) => onMove(work.workId, year)}
            />
          ))}
        </tbody>
        <tfoot>
          <Sums gaps={gaps} hasLatest={latest.size > 0} />
        </tfoot>
      </table>
    </div>
  );
}

interface WorkRowProps {
  readonly work: ShownWork;
  readonly building: string;
  readonly plan: ShownPlan;
  readonly years: readonly number[];
  /** In which it is done for the first time. */
  readonly year: number;
  /** Undefined for a work that the calculation left out, null as long as nothing was calculated. */
  readonly latest: { readonly latestSafeYear: number; readonly isLatestProved: boolean } | undefined | null;
  readonly onMove: (year: number) => void;
}

function WorkRow({ work, building, plan, years, year, latest, onMove }: WorkRowProps) {
  const t = useMessages('property');
  const format = useFormat();
  const name = useId();
  const { window: span } = work;
  const turns = new Set(turnsOf(work, year, years.at(-1) ?? year));
  return (
    <tr>
      <th scope="row">
        {work.measure}
        <span className="rt-property__small">
          {building} · {spanText(yearsBetween(span), format)}
        </span>
      </th>
      {years.map((one) => {
        const isOpen = one >= span.earliest && one <= span.latest;
        const isDone = turns.has(one);
        return (
          <td key={one} data-open={isOpen || undefined} data-done={isDone || undefined}>
            {isOpen && (
              <input
                type="radio"
                name={name}
                aria-label={t('board.move', { work: work.measure, building, year: String(one) })}
                checked={one === year}
                onChange={() => onMove(one)}
              />
            )}
            {isDone && <TurnCost work={work} plan={plan} year={one} />}
          </td>
        );
      })}
      {latest !== null && (
        <td>
          {latest === undefined
            ? t('unknown')
            : t(latest.isLatestProved ? 'board.latestYear' : 'board.latestAtLeast', {
                year: String(latest.latestSafeYear),
              })}
        </td>
      )}
    </tr>
  );
}

/** What a turn of the work costs in the prices of its year, in short. */
function TurnCost({
  work,
  plan,
  year,
}: {
  readonly work: ShownWork;
  readonly plan: ShownPlan;
  readonly year: number;
}) {
  const t = useMessages('property');
  const format = useFormat();
  const counted = countedCost(work);
  return (
    <span className="rt-property__small">
      {counted === null ? t('pm') : format.euroShort(indexedCents(counted.highestCents, plan, year))}
    </span>
  );
}

function Sums({ gaps, hasLatest }: { readonly gaps: readonly YearGap[]; readonly hasLatest: boolean }) {
  const t = useMessages('property');
  const format = useFormat();
  const money = (value: Cents | null) => (value === null ? t('unknown') : format.euroShort(value));
  const rows = [
    ['cost', (gap: YearGap) => gap.totalCents],
    ['budget', (gap: YearGap) => gap.budgetCents],
    ['gap', (gap: YearGap) => gap.gapCents],
    ['cumulative', (gap: YearGap) => gap.cumulativeCents],
  ] as const;
  return rows.map(([key, figureOf]) => (
    <tr key={key}>
      <th scope="row">{t(`column.${key}`)}</th>
      {gaps.map((gap) => {
        const value = figureOf(gap);
        return (
          <td key={gap.year} data-short={(value !== null && value < 0) || undefined}>
            {money(value)}
          </td>
        );
      })}
      {hasLatest && <td />}
    </tr>
  ));
}
