import type { RecordOrigin } from '@regietafel/contracts/core/origin';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import type { RecordKind } from '@regietafel/domain/sharing/usual-kring';
import { DateField } from '@regietafel/ui/components/date-field';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ChosenKringField, useKringChoice } from '../chosen-kring-field.tsx';
import type { FormParts } from '../save-dialog.tsx';

/** Since when and for whom the own organisation says something of the provider: what every form about signals asks. */
export function useOwnWord(
  data: DossierSignals,
  record: RecordKind,
  own: { readonly origin: RecordOrigin } | undefined,
) {
  const { dossierId } = useDossier();
  const [standPer, setStandPer] = useState<string | null>(data.day);
  const kring = useKringChoice(data.desk.kringen, record, own?.origin.kring.id);
  return {
    /** What goes along with what is said. */
    said: { dossierId, standPer: standPer ?? '', kringId: kring.kringId ?? '', mayWiden: kring.mayWiden },
    from: own === undefined ? [] : [own.origin.kring.id],
    ...{ standPer, setStandPer, kring },
  };
}

interface OwnWordFieldProps {
  readonly word: ReturnType<typeof useOwnWord>;
  readonly parts: FormParts;
}

export function StandPerField({ word, parts }: OwnWordFieldProps) {
  const t = useMessages('warning');
  return (
    <DateField
      id={parts.idOf('standPer')}
      label={t('standPer')}
      isRequired
      value={word.standPer}
      onChange={word.setStandPer}
      error={parts.errors.get('standPer')}
    />
  );
}

export function OwnKringField({ word, parts }: OwnWordFieldProps) {
  return <ChosenKringField choice={word.kring} from={word.from} parts={parts} />;
}
