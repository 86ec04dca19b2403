import type { Deliveries, DeliveryDraft } from '@regietafel/contracts/liquidity/deliveries';
import type { AccountId } from '@regietafel/domain/core/ids';
import { WORSE_FROM_CENTS } from '@regietafel/domain/liquidity/deterioration';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';
import type { FormParts } from '../save-dialog.tsx';
import { DraftSummary } from './draft-summary.tsx';

/** What somebody says with a forecast that is delivered. */
export interface DeliveryTold {
  readonly sourceName: string;
  readonly gapsNote: string;
  readonly cause: string;
  readonly action: string;
  readonly signerId: AccountId | null;
}

export const NOTHING_TOLD: DeliveryTold = {
  sourceName: '',
  gapsNote: '',
  cause: '',
  action: '',
  signerId: null,
};

interface DeliverFieldsProps extends Pick<Deliveries, 'desk'> {
  /** What would be delivered; undefined while it is derived, null when that did not come. */
  readonly answer: DeliveryDraft | undefined | null;
  readonly parts: FormParts;
  readonly told: DeliveryTold;
  readonly onChange: (change: Partial<DeliveryTold>) => void;
}

/** What would be delivered, and what is asked with it: the source, why although something is unknown, and why it is worse. */
export function DeliverFields({ answer, ...fields }: DeliverFieldsProps) {
  const t = useMessages('deliveries');
  const { parts, told, onChange, desk } = fields;
  const isWorse = (answer?.draft?.deterioration?.reasons.length ?? 0) > 0;
  return (
    <>
      {answer !== null && <DraftSummary answer={answer} />}
      {desk.isRetyping && (
        <TextField
          id={parts.idOf('sourceName')}
          label={t('field.sourceName')}
          hint={t('field.sourceNameHint')}
          isRequired
          value={told.sourceName}
          onChange={(sourceName) => onChange({ sourceName })}
          error={parts.errors.get('sourceName')}
        />
      )}
      {(answer?.draft?.gaps.length ?? 0) > 0 && (
        <TextArea
          id={parts.idOf('gapsNote')}
          label={t('field.gapsNote')}
          isRequired
          value={told.gapsNote}
          onChange={(gapsNote) => onChange({ gapsNote })}
          error={parts.errors.get('gapsNote')}
        />
      )}
      {isWorse && <Protocol {...fields} />}
    </>
  );
}

type ProtocolProps = Omit<DeliverFieldsProps, 'answer'>;

/** What a worse forecast must be accompanied by. Whoever types one over tells what it says of that, if anything. */
function Protocol({ parts: { idOf, errors }, told, onChange, desk }: ProtocolProps) {
  const t = useMessages('deliveries');
  const money = useMoney();
  const isAsked = !desk.isRetyping;
  return (
    <>
      <Notice tone="caution" title={t('deliver.worse')}>
        {isAsked && t('deliver.worseWhy', { threshold: money(WORSE_FROM_CENTS) })}
      </Notice>
      <TextArea
        id={idOf('cause')}
        label={t('field.cause')}
        hint={t('field.causeHint')}
        isRequired={isAsked}
        value={told.cause}
        onChange={(cause) => onChange({ cause })}
        error={errors.get('cause')}
      />
      <TextArea
        id={idOf('action')}
        label={t('field.action')}
        isRequired={isAsked}
        value={told.action}
        onChange={(action) => onChange({ action })}
        error={errors.get('action')}
      />
      {isAsked && (
        <NativeSelect
          id={idOf('signerId')}
          label={t('field.signer')}
          hint={t(desk.signers.length === 0 ? 'field.nobody' : 'field.signerHint')}
          isRequired
          options={[
            { value: '' as AccountId | '', label: t('field.signerChoose') },
            ...desk.signers.map(({ accountId, name }) => ({
              value: accountId as AccountId | '',
              label: name,
            })),
          ]}
          value={told.signerId ?? ''}
          onChange={(signerId) => onChange({ signerId: signerId === '' ? null : signerId })}
          error={errors.get('signerId')}
        />
      )}
    </>
  );
}
