import type { ShownCare } from '@regietafel/contracts/warning/shapes';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { lazy, useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Part } from '../part.tsx';
import { RecordOrigin } from '../record-origin.tsx';
import type { CareAct } from './care-dialog.tsx';

const CareDialog = lazy(() => import('./care-dialog.tsx').then((part) => ({ default: part.CareDialog })));
const DesignationDialog = lazy(() =>
  import('./designation-dialog.tsx').then((part) => ({ default: part.DesignationDialog })),
);

interface CareCardProps {
  readonly data: DossierSignals;
  readonly isNow: boolean;
  readonly ruleSetId: RuleSetId | null;
}

/** Whether the provider is under bijzonder beheer, and who holds it for hard to replace. */
export function CareCard({ data, isNow, ruleSetId }: CareCardProps) {
  const t = useMessages('warning');
  const [doing, setDoing] = useState<CareAct | 'designate' | null>(null);
  const mayWatch = isNow && data.desk.mayWatch;
  const isUnder = data.care.some(({ isUnder: under, origin }) => under && origin.author.isOwn);
  const close = () => setDoing(null);
  return (
    <Card title={t('care.title')} actions={mayWatch && <CareActions isUnder={isUnder} onChoose={setDoing} />}>
      {data.care.length === 0 && <p>{t('care.noneBody')}</p>}
      {data.care.map((care) => (
        <Care key={care.headRevisionId} care={care} />
      ))}
      <Designations data={data} mayWatch={mayWatch} onChoose={() => setDoing('designate')} />
      {doing !== null && (
        <Part>
          {doing === 'designate' ? (
            <DesignationDialog data={data} onClose={close} />
          ) : (
            <CareDialog act={doing} data={data} ruleSetId={ruleSetId} onClose={close} />
          )}
        </Part>
      )}
    </Card>
  );
}

interface CareActionsProps {
  readonly isUnder: boolean;
  readonly onChoose: (act: CareAct) => void;
}

function CareActions({ isUnder, onChoose }: CareActionsProps) {
  const t = useMessages('warning');
  if (!isUnder) return <Button onClick={() => onChoose('enter')}>{t('care.enter')}</Button>;
  return (
    <>
      <Button onClick={() => onChoose('stay')}>{t('care.stay')}</Button>
      <Button onClick={() => onChoose('leave')}>{t('care.leave')}</Button>
    </>
  );
}

function Care({ care }: { readonly care: ShownCare }) {
  const t = useMessages('warning');
  const format = useFormat();
  const { since, left, criteria, entryReason, reviewOn, isReviewDue, isFictitious, origin } = care;
  return (
    <div className="rt-care">
      <p>
        {left === null ? (
          <Badge tone="negative">{t('care.under', { day: format.date(since) })}</Badge>
        ) : (
          <Badge tone="neutral">
            {t('care.left', { from: format.date(since), to: format.date(left.on) })}
          </Badge>
        )}{' '}
        {isFictitious && <FictiefMark />}
      </p>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion}>{t(`care.criterion.${criterion}`)}</li>
        ))}
      </ul>
      <p>{entryReason}</p>
      {reviewOn !== null && (
        <p>{t(isReviewDue ? 'care.reviewDue' : 'care.review', { day: format.date(reviewOn) })}</p>
      )}
      {left !== null && <p>{t('care.leftBecause', { reason: left.reason })}</p>}
      <RecordOrigin origin={origin} />
    </div>
  );
}

interface DesignationsProps {
  readonly data: DossierSignals;
  readonly mayWatch: boolean;
  readonly onChoose: () => void;
}

function Designations({ data, mayWatch, onChoose }: DesignationsProps) {
  const t = useMessages('warning');
  const format = useFormat();
  const own = data.designations.find(({ origin }) => origin.author.isOwn);
  return (
    <section className="rt-care">
      <h3>{t('designation.title')}</h3>
      {data.designations.length === 0 && <p>{t('designation.none')}</p>}
      {data.designations.map(({ headRevisionId, isDesignated, standPer, reason, isFictitious, origin }) => (
        <div key={headRevisionId}>
          <p>
            {t(isDesignated ? 'designation.is' : 'designation.was', { day: format.date(standPer) })}: {reason}{' '}
            {isFictitious && <FictiefMark />}
          </p>
          <RecordOrigin origin={origin} />
        </div>
      ))}
      {mayWatch && (
        <Button onClick={onChoose}>
          {t(own?.isDesignated === true ? 'designation.take' : 'designation.give')}
        </Button>
      )}
    </section>
  );
}
