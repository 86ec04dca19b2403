import type { Property, ShownMeans, ShownPhasing, ShownPlan } from '@regietafel/contracts/property/property';
import { FEWEST_YEARS, MOST_YEARS } from '@regietafel/domain/property/horizon';
import { worksOf } from '@regietafel/domain/property/in-sight';
import { Button } from '@regietafel/ui/components/button';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NumberField } from '@regietafel/ui/components/number-field';
import { lazy, useMemo, useState } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { OverBudget } from './over-budget.tsx';
import { PhasingBoard } from './phasing-board.tsx';
import { gapsOfDraft, type PhasingDraft, phasedWorks } from './phasing-draft.ts';
import { PhasingOutcome } from './phasing-outcome.tsx';
import { usePhasingSolver } from './use-phasing-solver.ts';

const PhasingDialog = lazy(() =>
  import('./phasing-dialog.tsx').then((module) => ({ default: module.PhasingDialog })),
);

interface PhasingTableProps {
  readonly property: Property;
  readonly mayRecord: boolean;
  readonly plan: ShownPlan;
  readonly means: ShownMeans;
  readonly phasing: ShownPhasing | undefined;
  readonly initial: PhasingDraft;
}

/** The board with what it comes to, the calculation and the way to record it. */
export function PhasingTable({ property, mayRecord, plan, means, phasing, initial }: PhasingTableProps) {
  const t = useMessages('property');
  const [draft, setDraft] = useState(initial);
  const { solving, solve, forget } = usePhasingSolver();
  const works = useMemo(() => worksOf(property, plan.planId), [property, plan.planId]);
  const gaps = useMemo(() => gapsOfDraft(draft, works, plan, means), [draft, works, plan, means]);
  const answer = solving.kind === 'answered' ? solving.answer : null;
  // What was calculated for other years or another rule says nothing of these.
  const change = (next: Partial<PhasingDraft>) => {
    setDraft({ ...draft, ...next });
    if (next.years === undefined) forget();
  };
  const calculate = () =>
    solve(
      {
        level: { priceLevelYear: plan.priceLevelYear, indexBasisPoints: plan.indexBasisPoints },
        works: phasedWorks(property, works),
        means: { years: means.years },
        horizon: draft.horizon,
        carriesOver: draft.carriesOver,
      },
      (given) => {
        if (!given.ok || given.value.kind !== 'planned') return;
        const found = given.value.years.map(({ workId, year }) => [workId, year] as const);
        setDraft((now) => ({ ...now, years: new Map([...now.years, ...found]) }));
      },
    );
  return (
    <>
      <div className="rt-property__controls">
        <NumberField
          label={t('phasing.years')}
          format={{ maximumFractionDigits: 0 }}
          minValue={FEWEST_YEARS}
          maxValue={MOST_YEARS}
          value={draft.horizon.years}
          onChange={(years) =>
            years !== null &&
            years >= FEWEST_YEARS &&
            years <= MOST_YEARS &&
            change({ horizon: { ...draft.horizon, years: Math.round(years) } })
          }
        />
        <Checkbox
          label={t('phasing.carriesOver')}
          checked={draft.carriesOver}
          onChange={(carriesOver) => change({ carriesOver })}
        />
        <Button variant="primary" isBusy={solving.kind === 'busy'} onClick={calculate}>
          {t('phasing.calculate')}
        </Button>
        {solving.kind === 'busy' && <Button onClick={forget}>{t('phasing.stop')}</Button>}
        {mayRecord && (
          <Opening icon="add" label={t(phasing === undefined ? 'phasing.record' : 'phasing.recordAgain')}>
            {(close) => (
              <PhasingDialog
                property={property}
                phasing={phasing}
                plan={plan}
                means={means}
                draft={draft}
                onClose={close}
              />
            )}
          </Opening>
        )}
      </div>
      <PhasingOutcome property={property} solving={solving} />
      <OverBudget gaps={gaps} carriesOver={draft.carriesOver} />
      <PhasingBoard
        property={property}
        plan={plan}
        works={works}
        draft={draft}
        gaps={gaps}
        answer={answer}
        onMove={(workId, year) => change({ years: new Map(draft.years).set(workId, year) })}
      />
    </>
  );
}
