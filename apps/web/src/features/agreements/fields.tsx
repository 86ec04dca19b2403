import { DateField } from '@regietafel/ui/components/date-field';
import { TextField } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** What a part of a form needs: the form around it, its values, and how to change them. */
export interface PartProps<Draft> {
  readonly parts: FormParts;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

interface Said {
  /** ISO day as it stands in the field. */
  readonly standPer: string | null;
  readonly source: string;
}

/** When and where it was said: the same in every form that records a date. */
export function SaidFields(props: PartProps<Said>) {
  const t = useMessages('agreements');
  const { parts, draft, set } = props;
  return (
    <>
      <DateField
        id={parts.idOf('standPer')}
        label={t('field.standPer')}
        hint={t('field.standPerHint')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => set({ standPer })}
        error={parts.errors.get('standPer')}
      />
      <SourceField {...props} />
    </>
  );
}

/** The document or meeting that it rests on. */
export function SourceField({ parts, draft, set }: PartProps<Pick<Said, 'source'>>) {
  const t = useMessages('agreements');
  return (
    <TextField
      id={parts.idOf('source')}
      label={t('field.source')}
      hint={t('field.sourceHint')}
      value={draft.source}
      onChange={(source) => set({ source })}
      error={parts.errors.get('source')}
    />
  );
}
