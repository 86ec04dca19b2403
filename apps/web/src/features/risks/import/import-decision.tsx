import { RISK_BOUNDS } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId, RiskId } from '@regietafel/domain/core/ids';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { Checkbox } from '@regietafel/ui/components/choice';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { KringField } from '../../../components/kring-field.tsx';
import { LiveDayField } from '../../../components/live-day-field.tsx';
import { SaveFailure } from '../../../components/save-failure.tsx';
import type { Failure } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { publishedFrom } from '../published-from.ts';
import type { Register } from '../queries.ts';
import type { Decision, ImportPreview } from './use-import.ts';

interface ImportDecisionProps {
  readonly preview: ImportPreview;
  readonly register: Register;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** Holds the file against the register of another day. */
  readonly onDay: (standPer: PlainDate) => void;
  readonly onAccept: (decision: Decision) => void;
}

/** The day, the kring, a reason for every dropped risk, and the one confirmation. */
export function ImportDecision({ preview, register, isBusy, failure, onDay, onAccept }: ImportDecisionProps) {
  const t = useMessages('risks');
  const { desk, day: today } = register;
  const [kringId, setKringId] = useState<KringId | null>(usualKring(desk.kringen, 'risk'));
  const [mayWiden, setMayWiden] = useState(false);
  const [publish, setPublish] = useState(desk.mayPublish);
  const [reasons, setReasons] = useState<ReadonlyMap<RiskId, string>>(new Map());
  const dropped = preview.difference.removed.flatMap(({ riskId, number, title }) =>
    riskId === null ? [] : [{ riskId, number, title }],
  );
  const isExplained = dropped.every(({ riskId }) => (reasons.get(riskId) ?? '').trim() !== '');
  const isReady =
    preview.standPer !== null &&
    kringId !== null &&
    isExplained &&
    preview.blocked.length === 0 &&
    preview.rows.length > 0;
  const accept = () => {
    if (!isReady) return;
    const given = dropped.map(({ riskId }) => ({ riskId, reason: reasons.get(riskId) ?? '' }));
    onAccept({ kringId, mayWiden, publish, reasons: given });
  };
  return (
    <Card title={t('import.decide')}>
      <div className="risks-form">
        <LiveDayField
          label={t('standPer')}
          hint={preview.standPerInFile === null ? t('import.noDayInFile') : t('import.dayInFile')}
          isRequired
          maxDay={today}
          value={preview.standPer}
          onChange={onDay}
        />
        <div className="risks-form__wide">
          <KringField
            kringen={desk.kringen}
            value={kringId}
            onChange={(next) => {
              setKringId(next);
              setMayWiden(false);
            }}
            move={{
              from: publish ? publishedFrom(register) : [],
              isCopy: true,
              mayWiden,
              onMayWiden: setMayWiden,
            }}
          />
        </div>
        {dropped.map(({ riskId, number, title }) => (
          <div className="risks-form__wide" key={riskId}>
            <TextField
              label={t('import.reasonFor', { number: String(number), title })}
              isRequired
              maxLength={RISK_BOUNDS.reason}
              value={reasons.get(riskId) ?? ''}
              onChange={(reason) => setReasons((before) => new Map(before).set(riskId, reason))}
            />
          </div>
        ))}
        {desk.mayPublish && (
          <div className="risks-form__wide">
            <Checkbox label={t('import.publish')} checked={publish} onChange={setPublish} />
          </div>
        )}
        <div className="risks-form__wide">
          <SaveFailure failure={failure} />
        </div>
        <div className="risks-form__wide risks-form__actions">
          <Button variant="primary" isBusy={isBusy} disabled={!isReady} onClick={accept}>
            {t('import.confirm')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
