import type { KringRef } from '@regietafel/contracts/core/origin';
import { JUDGEMENT_BOUNDS } from '@regietafel/contracts/judgements/judgements';
import type { KringId } from '@regietafel/domain/core/ids';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { KringField } from '../kring-field.tsx';
import type { FormParts } from '../save-dialog.tsx';

/** What every opinion has: why, of which day, and who reads it. */
export interface OpinionDraft {
  readonly rationale: string;
  /** ISO day as it stands in the field. */
  readonly standPer: string | null;
  readonly kringId: KringId | null;
  readonly mayWiden: boolean;
}

interface OpinionFieldsProps {
  readonly parts: FormParts;
  readonly draft: OpinionDraft;
  readonly set: (change: Partial<OpinionDraft>) => void;
  readonly kringen: readonly KringRef[];
  /** The kring in which the own opinion stands now; null for a first one. */
  readonly from: KringId | null;
}

/** The fields that are the same in every form for an opinion. */
export function OpinionFields({ parts: { idOf, errors }, draft, set, kringen, from }: OpinionFieldsProps) {
  const t = useMessages('judgements');
  return (
    <>
      <TextArea
        id={idOf('rationale')}
        label={t('field.rationale')}
        maxLength={JUDGEMENT_BOUNDS.rationale}
        value={draft.rationale}
        onChange={(rationale) => set({ rationale })}
        error={errors.get('rationale')}
      />
      <DateField
        id={idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => set({ standPer })}
        error={errors.get('standPer')}
      />
      <KringField
        id={idOf('kringId')}
        kringen={kringen}
        value={draft.kringId}
        onChange={(kringId) => set({ kringId, mayWiden: false })}
        error={errors.get('kringId')}
        move={{
          from: from === null ? [] : [from],
          id: idOf('mayWiden'),
          mayWiden: draft.mayWiden,
          onMayWiden: (mayWiden) => set({ mayWiden }),
          error: errors.get('mayWiden'),
        }}
      />
    </>
  );
}
