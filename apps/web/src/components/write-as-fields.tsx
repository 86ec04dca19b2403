import type { RecordAs, WritingPlaces } from '@regietafel/contracts/core/record-as';
import type { KringId } from '@regietafel/domain/core/ids';
import { type RecordKind, usualKring } from '@regietafel/domain/sharing/usual-kring';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { useSession } from '../lib/session/session.ts';
import { KringField } from './kring-field.tsx';

/** In whose name something is written, and which kring reads it. */
export interface WriteAs {
  readonly recordAs: RecordAs;
  readonly kringId: KringId;
}

/** The usual choice: the first name, and the kring that is offered first for this kind of record. */
export function initialWriteAs(
  places: WritingPlaces,
  record: RecordKind,
  recordAs = places[0]?.recordAs,
): WriteAs | undefined {
  const kringId = usualKring(kringenOf(places, recordAs), record);
  return kringId !== null && recordAs !== undefined ? { recordAs, kringId } : undefined;
}

interface WriteAsFieldsProps {
  readonly places: WritingPlaces;
  readonly record: RecordKind;
  readonly value: WriteAs;
  readonly onChange: (value: WriteAs) => void;
  readonly idOf: (path: string) => string;
  readonly errors: ReadonlyMap<string, string>;
}

/** Chooses author and kring out of those in which the person may write. Needs the sentences of `recording`. */
export function WriteAsFields({ places, record, value, onChange, idOf, errors }: WriteAsFieldsProps) {
  const t = useMessages('recording');
  const { current } = useSession();
  const names = { own: current.tenant.name, tafel: t('theTable') };
  return (
    <>
      {places.length > 1 && (
        <RadioGroup
          id={idOf('recordAs')}
          label={t('recordAs')}
          choices={places.map(({ recordAs }) => ({ value: recordAs, label: names[recordAs] }))}
          value={value.recordAs}
          onChange={(recordAs) => onChange(initialWriteAs(places, record, recordAs) ?? value)}
          error={errors.get('recordAs')}
          isInline
        />
      )}
      <KringField
        id={idOf('kringId')}
        kringen={kringenOf(places, value.recordAs)}
        value={value.kringId}
        onChange={(kringId) => onChange({ ...value, kringId })}
        error={errors.get('kringId')}
      />
    </>
  );
}

function kringenOf(places: WritingPlaces, recordAs: RecordAs | undefined) {
  return places.find((place) => place.recordAs === recordAs)?.kringen ?? [];
}
