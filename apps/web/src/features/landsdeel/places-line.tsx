import type { PlacesLine, Said } from '@regietafel/contracts/landsdeel/plan';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { PlanCardProps } from './card-props.ts';
import { Provenance } from './provenance.tsx';
import { useOutlookWords } from './use-outlook-words.ts';

const PlacesDialog = lazy(() =>
  import('./places-dialog.tsx').then((module) => ({ default: module.PlacesDialog })),
);

interface PlacesLineProps extends PlanCardProps {
  readonly line: PlacesLine;
}

/** The places of one region at one provider: what was counted last, and the path. */
export function PlacesLineView({ line, plan, isNow }: PlacesLineProps) {
  const t = useMessages('landsdeel');
  const common = useMessages('recording');
  const format = useFormat();
  const words = useOutlookWords();
  const { path, actual, beside } = line;
  const counted = actual?.points.at(-1);
  return (
    <section className="rt-landsdeel__line">
      <h4>{line.providerName}</h4>
      <p>
        {counted === undefined
          ? t('line.notCounted')
          : t('line.counted', { day: words.dayOf(counted.half), places: format.number(counted.places) })}
      </p>
      {beside.map((said) => {
        const last = said.points.at(-1);
        if (last === undefined) return null;
        return (
          <p className="rt-muted" key={said.revisionId}>
            {t('line.beside', {
              author: said.origin.author.name ?? common('maskedAuthor'),
              day: words.dayOf(last.half),
              places: format.number(last.places),
            })}
          </p>
        );
      })}
      <PathWords path={path} firstPath={line.firstPath} />
      {path !== null && path.note !== '' && <p className="rt-muted">{path.note}</p>}
      {(actual ?? path) && <Provenance record={(actual ?? path) as Said} />}
      {isNow && <Acts line={line} plan={plan} />}
    </section>
  );
}

function PathWords({ path, firstPath }: Pick<PlacesLine, 'path' | 'firstPath'>) {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const words = useOutlookWords();
  const [start, end] = [path?.points[0], path?.points.at(-1)];
  if (start === undefined || end === undefined) return <p>{t('line.noPath')}</p>;
  const before = firstPath?.points.at(-1);
  return (
    <p>
      {t('line.path', {
        start: format.number(start.places),
        from: words.dayOf(start.half),
        end: format.number(end.places),
        to: words.dayOf(end.half),
      })}{' '}
      {end.places > 0 && t('line.notZero')}{' '}
      {before && t('line.moved', { end: format.number(before.places), to: words.dayOf(before.half) })}
    </p>
  );
}

function Acts({ line, plan }: Omit<PlacesLineProps, 'isNow'>) {
  const t = useMessages('landsdeel');
  const { leads, mayRecord } = plan.desk;
  const mayCount = mayRecord && (line.isOwnPart || leads);
  if (!mayCount && !leads) return null;
  return (
    <div className="rt-landsdeel__acts">
      {mayCount && (
        <Opening label={t('act.count')}>
          {(close) => <PlacesDialog kind="actual" plan={plan} line={line} onClose={close} />}
        </Opening>
      )}
      {leads && (
        <Opening label={t('act.path')}>
          {(close) => <PlacesDialog kind="path" plan={plan} line={line} onClose={close} />}
        </Opening>
      )}
    </div>
  );
}
