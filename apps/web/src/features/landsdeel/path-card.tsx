import type { LandsdeelPlan, Outlook } from '@regietafel/contracts/landsdeel/plan';
import { type HalfYear, startOfHalf } from '@regietafel/domain/landsdeel/half-year';
import { PathChart } from '@regietafel/ui/charts/path-chart';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState, Notice } from '@regietafel/ui/components/notice';
import { lazy, useMemo, useState } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { PlanCardProps } from './card-props.ts';
import { pathDataOf } from './path-data.ts';
import { useOutlookWords } from './use-outlook-words.ts';

const PlacesDialog = lazy(() =>
  import('./places-dialog.tsx').then((module) => ({ default: module.PlacesDialog })),
);

/** The path against the counts and the pace: of the whole landsdeel, of one region or of one provider. */
export function PathCard({ plan, isNow }: PlanCardProps) {
  const t = useMessages('landsdeel');
  const views = viewsOf(plan, t('path.whole'));
  const [chosen, setChosen] = useState('');
  const view = views.find(({ value }) => value === chosen) ?? views[0];
  return (
    <Card
      title={t('path.title')}
      actions={
        isNow &&
        plan.desk.leads && (
          <Opening label={t('act.newPath')}>
            {(close) => <PlacesDialog kind="path" plan={plan} line={null} onClose={close} />}
          </Opening>
        )
      }
    >
      {plan.lines.length === 0 || view === undefined ? (
        <EmptyState title={t('path.empty')}>{t('path.emptyBody')}</EmptyState>
      ) : (
        <div className="rt-landsdeel__card">
          <div className="rt-landsdeel__acts">
            <NativeSelect
              label={t('path.view')}
              options={views.map(({ value, label }) => ({ value, label }))}
              value={view.value}
              onChange={setChosen}
            />
          </div>
          <PathPicture outlook={view.outlook} what={view.label} plan={plan} />
        </div>
      )}
    </Card>
  );
}

interface View {
  readonly value: string;
  readonly label: string;
  readonly outlook: Outlook;
}

function viewsOf(plan: LandsdeelPlan, whole: string): readonly View[] {
  return [
    { value: '', label: whole, outlook: plan },
    ...plan.parts.map((part) => ({ value: part.tenantId as string, label: part.name, outlook: part })),
    ...plan.providers.map((one) => ({ value: one.providerId as string, label: one.name, outlook: one })),
  ].filter(({ value, outlook }) => value === '' || outlook.totals.length > 0);
}

interface PathPictureProps {
  readonly outlook: Outlook;
  readonly what: string;
  readonly plan: LandsdeelPlan;
}

function PathPicture({ outlook, what, plan }: PathPictureProps) {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const words = useOutlookWords();
  const labelOf = useMemo(
    () => (half: string) => format.month(startOfHalf(half as HalfYear).slice(0, 7) as never),
    [format],
  );
  const data = useMemo(() => pathDataOf(outlook, labelOf), [outlook, labelOf]);
  const sumText = ({ places, missing }: Outlook['totals'][number]['path']) => {
    if (missing === 0) return format.number(places);
    return missing === outlook.lineCount ? t('path.unknown') : t('path.incomplete', { places, missing });
  };
  const rows = outlook.totals.map(({ half, path, actual }) => ({
    key: half,
    cells: [words.dayOf(half), sumText(path), sumText(actual)],
  }));
  const incomplete = outlook.totals.findLast(
    ({ half, actual }) =>
      startOfHalf(half) <= plan.day && actual.missing > 0 && half > (outlook.drift?.half ?? ''),
  );
  const readout = (key: string) => {
    const row = rows.find((one) => one.key === key);
    const [day = words.dayOf(key as HalfYear), path, counted] = row?.cells ?? [];
    return [
      day,
      ...(path ? [`${t('path.planned')} ${path}`] : []),
      ...(counted ? [`${t('path.counted')} ${counted}`] : []),
    ];
  };
  const moved = outlook.totals.some(({ path, firstPath }) => path.places !== firstPath.places);
  return (
    <>
      {incomplete && (
        <Notice tone="info">
          {t('path.missing', { day: words.dayOf(incomplete.half), count: incomplete.actual.missing })}
        </Notice>
      )}
      <PathChart
        title={t('path.chart', { what })}
        description={t('path.description', {
          what,
          now: words.now(outlook).value,
          pace: words.pace(outlook, plan.zeroFrom).value,
        })}
        data={data}
        words={{
          planned: t('path.planned'),
          firstPlanned: moved ? t('path.firstPlanned') : null,
          counted: t('path.counted'),
          pace: data.pace === null ? null : t('path.pace'),
        }}
        formatValue={(value) => format.number(value)}
        readout={readout}
        table={{ head: [t('path.period'), t('path.planned'), t('path.counted')], rows }}
      />
    </>
  );
}
