import type { Property } from '@regietafel/contracts/property/property';
import { PROPERTY_BOUNDS } from '@regietafel/contracts/property/shapes';
import type { RecordKind } from '@regietafel/domain/sharing/usual-kring';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import type { ReactNode } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { WriteAsFields } from '../../components/write-as-fields.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { useRecording } from './use-recording.ts';

interface RecordDialogProps {
  readonly title: string;
  readonly isNew: boolean;
  readonly record: RecordKind;
  readonly property: Property;
  readonly recording: ReturnType<typeof useRecording>;
  readonly onClose: () => void;
  readonly children: (parts: FormParts) => ReactNode;
}

/** The form around a building, plan, work, means or phasing: its own fields, then the day, the author and the kring. */
export function RecordDialog({ title, recording, onClose, children, ...rest }: RecordDialogProps) {
  const t = useMessages('property');
  const { saving, submit, isOvertaken } = recording;
  return (
    <SaveDialog
      {...saving}
      title={title}
      action={t('save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      refusal={
        isOvertaken && (
          <Notice tone="caution" role="alert" title={t('conflict.title')}>
            {t('conflict.body')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          {children(parts)}
          <StateFields parts={parts} recording={recording} {...rest} />
        </>
      )}
    </SaveDialog>
  );
}

type StateFieldsProps = Pick<RecordDialogProps, 'isNew' | 'record' | 'property' | 'recording'> & {
  readonly parts: FormParts;
};

function StateFields({ parts, isNew, record, property, recording: { state, setState } }: StateFieldsProps) {
  const t = useMessages('property');
  const { idOf, errors } = parts;
  const { writeAs, withdrawnReason } = state;
  return (
    <>
      <DateField
        id={idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={state.standPer}
        onChange={(standPer) => setState({ ...state, standPer })}
        error={errors.get('standPer')}
      />
      {isNew && writeAs && (
        <WriteAsFields
          places={property.places}
          record={record}
          value={writeAs}
          onChange={(next) => setState({ ...state, writeAs: next })}
          {...parts}
        />
      )}
      {!isNew && (
        <Checkbox
          label={t('field.withdraw')}
          checked={withdrawnReason !== null}
          onChange={(isChecked) => setState({ ...state, withdrawnReason: isChecked ? '' : null })}
        />
      )}
      {withdrawnReason !== null && (
        <TextArea
          id={idOf('withdrawnReason')}
          label={t('field.withdrawnReason')}
          isRequired
          maxLength={PROPERTY_BOUNDS.reason}
          value={withdrawnReason}
          onChange={(reason) => setState({ ...state, withdrawnReason: reason })}
          error={errors.get('withdrawnReason')}
        />
      )}
    </>
  );
}
