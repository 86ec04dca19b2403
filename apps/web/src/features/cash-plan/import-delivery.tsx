import type { Deliveries, DeliveryDraft } from '@regietafel/contracts/liquidity/deliveries';
import type { KringId } from '@regietafel/domain/core/ids';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Checkbox } from '@regietafel/ui/components/choice';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { KringField } from '../../components/kring-field.tsx';
import {
  DeliverFields,
  type DeliveryTold,
  NOTHING_TOLD,
} from '../../components/liquidity/deliver-fields.tsx';
import { Part } from '../../components/part.tsx';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** The delivery that goes with a workbook, as its import takes it. */
interface ImportedDelivery extends DeliveryTold {
  readonly kringId: KringId | null;
  readonly mayWiden: boolean;
}

/** What is told of the delivery, and null as long as none is asked for; what was typed outlives a change of mind. */
export function useImportedDelivery(desk: Deliveries['desk'] | undefined) {
  const [isAsked, setAsked] = useState(false);
  const [given, setGiven] = useState<Partial<ImportedDelivery>>({});
  const told: ImportedDelivery = {
    ...NOTHING_TOLD,
    kringId: usualKring(desk?.kringen ?? [], 'forecast_delivery'),
    mayWiden: false,
    ...given,
  };
  return {
    isAsked,
    setAsked,
    told,
    change: (change: Partial<ImportedDelivery>) => setGiven((before) => ({ ...before, ...change })),
  };
}

interface ImportDeliveryProps {
  readonly desk: Deliveries['desk'];
  readonly draft: DeliveryDraft;
  readonly delivery: ReturnType<typeof useImportedDelivery>;
  /** Where the plan and the sheets come to stand. */
  readonly recordedIn: KringId | null;
  /** Whether the workbook switches events, which no delivery follows. */
  readonly hasSwitched: boolean;
  readonly parts: FormParts;
}

/** Whether the forecast of a workbook is delivered in the act that takes it over, with all that delivering asks. */
export function ImportDelivery(props: ImportDeliveryProps) {
  const { desk, draft, delivery, recordedIn, hasSwitched, parts } = props;
  const t = useMessages('cashPlan');
  const { isAsked, setAsked, told, change } = delivery;
  const within: FormParts = {
    idOf: (path) => parts.idOf(`deliver.${path}`),
    errors: new Map([...parts.errors].map(([path, message]) => [path.replace(/^deliver\./, ''), message])),
  };
  return (
    <>
      <Checkbox label={t('workbook.deliver')} checked={isAsked} onChange={setAsked} />
      {isAsked && (
        <fieldset className="rt-cash-plan__rows">
          <legend>{t('workbook.delivery')}</legend>
          <p className="rt-muted">{t('workbook.deliverLead')}</p>
          {hasSwitched && (
            <Notice tone="caution" title={t('workbook.deliverSwitched')}>
              {t('workbook.deliverSwitchedWhy')}
            </Notice>
          )}
          {/* With sentences of their own, which come after the box is ticked. */}
          <Part>
            <DeliverFields answer={draft} parts={within} told={told} onChange={change} desk={desk} />
          </Part>
          <KringField
            id={within.idOf('kringId')}
            kringen={desk.kringen}
            value={told.kringId}
            onChange={(kringId) => change({ kringId, mayWiden: false })}
            error={parts.errors.get('deliver.kringId')}
            move={{
              from: [...(draft.draft?.ownKringen ?? []), ...(recordedIn === null ? [] : [recordedIn])],
              mayWiden: told.mayWiden,
              onMayWiden: (mayWiden) => change({ mayWiden }),
              id: within.idOf('mayWiden'),
              error: parts.errors.get('deliver.mayWiden'),
              isCopy: true,
            }}
          />
        </fieldset>
      )}
    </>
  );
}
