import type { ExposureContent } from '@regietafel/domain/exposure/share';
import { CARE_KINDS, type CareKind } from '@regietafel/domain/indicators/profile';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { NumberField } from '@regietafel/ui/components/number-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { CareCells, WHOLE } from './care-cells.tsx';
import { type ExposureDraft, NO_ROOM } from './exposure-draft.ts';

interface CareFieldsProps {
  readonly careKind: CareKind;
  readonly onKind: (careKind: CareKind) => void;
  readonly places: readonly string[];
  readonly draft: ExposureDraft;
  readonly rows: ExposureContent['rows'];
  /** Whether the author knows of room at other providers. */
  readonly hasRoom: boolean;
  readonly onChange: (change: Partial<ExposureDraft>) => void;
  readonly parts: FormParts;
}

/** What there is of one kind of care, with the room for it elsewhere: the kind is chosen above it. */
export function CareFields(props: CareFieldsProps) {
  const { careKind, onKind, places, draft, rows, hasRoom, onChange, parts } = props;
  const t = useMessages('exposure');
  return (
    <>
      <NativeSelect
        label={t('form.care')}
        hint={t('form.careHint')}
        options={CARE_KINDS.map((kind) => ({ value: kind, label: t(`care.${kind}`) }))}
        value={careKind}
        onChange={onKind}
      />
      {places.length === 0 ? (
        <Notice tone="caution">{t('form.noMunicipalities')}</Notice>
      ) : (
        <CareCells
          key={careKind}
          careKind={careKind}
          places={places}
          draft={draft}
          rows={rows}
          onChange={(cells) => onChange({ cells })}
          {...parts}
        />
      )}
      {hasRoom && (
        <RoomFields key={`room ${careKind}`} careKind={careKind} draft={draft} onChange={onChange} />
      )}
    </>
  );
}

function RoomFields({ careKind, draft, onChange }: Pick<CareFieldsProps, 'careKind' | 'draft' | 'onChange'>) {
  const t = useMessages('exposure');
  const room = draft.room[careKind] ?? NO_ROOM;
  const set = (values: Partial<typeof room>) =>
    onChange({ room: { ...draft.room, [careKind]: { ...room, ...values } } });
  return (
    <fieldset className="rt-exposure__fields">
      <legend>{t('form.room')}</legend>
      <p className="rt-muted">{t('form.roomHint')}</p>
      <NumberField
        label={t('form.roomPlaces')}
        format={WHOLE}
        minValue={0}
        value={room.places}
        onChange={(places) => set({ places })}
      />
      <NumberField
        label={t('form.roomChildren')}
        format={WHOLE}
        minValue={0}
        value={room.children}
        onChange={(children) => set({ children })}
      />
    </fieldset>
  );
}
