import { Button } from '@regietafel/ui/components/button';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { differing, firstChoices, type MergeField, mergedText } from '../../lib/merge/choices.ts';
import { MergeFields } from './merge-fields.tsx';

interface MergeTextsProps<Field extends string> {
  /** The texts of the form beside those that were saved first. */
  readonly fields: readonly Omit<MergeField<Field>, 'isText'>[];
  /** Gets each text as it was chosen, to be put into the form. */
  readonly onTake: (texts: Readonly<Record<Field, string>>) => void;
}

/** For a form of texts of which somebody else saved another version: both side by side, and what was chosen goes into the form. */
export function MergeTexts<Field extends string>({ fields, onTake }: MergeTextsProps<Field>) {
  const t = useMessages('live');
  const texts = fields.map((one) => ({ ...one, isText: true }));
  const [choices, setChoices] = useState(() => firstChoices(texts));
  const take = () =>
    onTake(
      Object.fromEntries(
        texts.map(({ field, mine, theirs }) => [
          field,
          mergedText(choices.get(field) ?? 'mine', mine, theirs),
        ]),
      ) as Record<Field, string>,
    );
  return (
    <>
      <MergeFields
        fields={differing(texts)}
        choices={choices}
        onChoose={(field, choice) => setChoices((before) => new Map(before).set(field, choice))}
      />
      <Button onClick={take}>{t('merge.take')}</Button>
    </>
  );
}
