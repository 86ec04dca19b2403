import type { Exposure, ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { EXPOSURE_BOUNDS } from '@regietafel/contracts/exposure/record';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { KringField } from '../../components/kring-field.tsx';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ExposureDraft } from './exposure-draft.ts';

interface StatementFieldsProps {
  readonly kringen: Exposure['desk']['kringen'];
  readonly before: ShownStatement | null;
  readonly draft: ExposureDraft;
  readonly onChange: (change: Partial<ExposureDraft>) => void;
  readonly parts: FormParts;
}

/** Of which day it is, out of what, and who reads it. */
export function StatementFields({
  kringen,
  before,
  draft,
  onChange,
  parts: { idOf, errors },
}: StatementFieldsProps) {
  const t = useMessages('exposure');
  return (
    <>
      <DateField
        id={idOf('standPer')}
        label={t('form.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => onChange({ standPer })}
        error={errors.get('standPer')}
      />
      <TextField
        id={idOf('source')}
        label={t('form.source')}
        maxLength={EXPOSURE_BOUNDS.source}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        error={errors.get('source')}
      />
      <TextArea
        id={idOf('note')}
        label={t('form.note')}
        maxLength={EXPOSURE_BOUNDS.note}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        error={errors.get('note')}
      />
      <KringField
        id={idOf('kringId')}
        kringen={kringen}
        value={draft.kringId}
        onChange={(kringId) => onChange({ kringId, mayWiden: false })}
        error={errors.get('kringId')}
        {...(before !== null && {
          move: {
            from: [before.origin.kring.id],
            id: idOf('mayWiden'),
            mayWiden: draft.mayWiden,
            onMayWiden: (mayWiden: boolean) => onChange({ mayWiden }),
            error: errors.get('mayWiden'),
          },
        })}
      />
    </>
  );
}
