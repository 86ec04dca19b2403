import {
  type Exposure,
  exposureConflict,
  type ShownStatement,
} from '@regietafel/contracts/exposure/exposure';
import { EXPOSURE_BOUNDS } from '@regietafel/contracts/exposure/record';
import type { ExposureSide } from '@regietafel/domain/exposure/share';
import { CARE_KINDS, type CareKind } from '@regietafel/domain/indicators/profile';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { KringField } from '../../components/kring-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { CareCells, WHOLE } from './care-cells.tsx';
import { contentOf, draftOf, type ExposureDraft, placesOf } from './exposure-draft.ts';
import { GuaranteeFields } from './guarantee-fields.tsx';
import { YearSelect } from './year-tools.tsx';

interface ExposureDialogProps {
  readonly exposure: Exposure;
  readonly side: ExposureSide;
  readonly year: number;
  readonly years: readonly number[];
  readonly onClose: () => void;
}

/** Fills in what the own organisation has at the provider in a year: kind of care by kind of care, by municipality. */
export function ExposureDialog({ exposure, side, year, years, onClose }: ExposureDialogProps) {
  const t = useMessages('exposure');
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState(() => draftOf(exposure, ownOf(exposure, year), year));
  const [careKind, setCareKind] = useState<CareKind>(() => firstKind(ownOf(exposure, year)));
  const [head, setHead] = useState(ownOf(exposure, year)?.headRevisionId ?? null);
  const set = (change: Partial<ExposureDraft>) => setDraft({ ...draft, ...change });
  const places = placesOf(exposure, side, draft.year);
  const content = contentOf(draft, places);
  const saving = useSave({ save: api.exposure.record.mutate, done: t('form.recorded'), onDone: onClose });
  const conflict = exposureConflict.safeParse(
    saving.failure?.code === 'CONFLICT' ? saving.failure.details : undefined,
  );
  const theirs = conflict.success ? ownOf(conflict.data.current, draft.year) : null;
  const chooseYear = (chosen: number) => {
    const before = ownOf(exposure, chosen);
    setDraft(draftOf(exposure, before, chosen));
    setHead(before?.headRevisionId ?? null);
  };
  const submit = () => {
    const supersedes = theirs?.headRevisionId ?? head;
    setHead(supersedes);
    saving.save({
      dossierId,
      supersedes,
      kringId: draft.kringId ?? '',
      mayWiden: draft.mayWiden,
      standPer: draft.standPer ?? '',
      year: draft.year,
      rows: [...content.rows],
      guarantees: [...content.guarantees],
      room: [...content.room],
      mayBeTraced: draft.mayBeTraced,
      source: draft.source,
      note: draft.note,
    });
  };
  const before = ownOf(exposure, draft.year);
  const room = draft.room.get(careKind) ?? { places: null, children: null };
  const setRoom = (change: Partial<typeof room>) =>
    set({ room: new Map(draft.room).set(careKind, { ...room, ...change }) });
  return (
    <SaveDialog
      {...saving}
      title={before === null ? t('form.new') : t('form.change', { year: draft.year })}
      action={t('form.save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      refusal={
        conflict.success && (
          <Notice tone="caution" role="alert" title={t('form.conflictTitle')}>
            {t('form.conflictBody')}
          </Notice>
        )
      }
    >
      {({ idOf, errors }) => (
        <>
          {side === 'total' && <Notice tone="info">{t('form.totalWarning')}</Notice>}
          <YearSelect years={years} year={draft.year} onChange={(chosen) => chooseYear(Number(chosen))} />
          <NativeSelect
            label={t('form.care')}
            hint={t('form.careHint')}
            options={CARE_KINDS.map((kind) => ({ value: kind, label: t(`care.${kind}`) }))}
            value={careKind}
            onChange={setCareKind}
          />
          {places.length === 0 ? (
            <Notice tone="caution">{t('form.noMunicipalities')}</Notice>
          ) : (
            <CareCells
              key={careKind}
              careKind={careKind}
              places={places}
              draft={draft}
              rows={content.rows}
              onChange={(cells) => set({ cells })}
              idOf={idOf}
              errors={errors}
            />
          )}
          {side === 'share' && (
            <>
              <fieldset className="rt-exposure__fields">
                <legend>{t('form.room')}</legend>
                <p className="rt-muted">{t('form.roomHint')}</p>
                <NumberField
                  label={t('form.roomPlaces')}
                  format={WHOLE}
                  minValue={0}
                  value={room.places}
                  onChange={(next) => setRoom({ places: next })}
                />
                <NumberField
                  label={t('form.roomChildren')}
                  format={WHOLE}
                  minValue={0}
                  value={room.children}
                  onChange={(next) => setRoom({ children: next })}
                />
              </fieldset>
              <GuaranteeFields
                places={places}
                guarantees={draft.guarantees}
                onChange={(guarantees) => set({ guarantees })}
              />
              <div>
                <Checkbox
                  label={t('form.mayBeTraced')}
                  checked={draft.mayBeTraced}
                  onChange={(mayBeTraced) => set({ mayBeTraced })}
                  aria-describedby={idOf('tracedHint')}
                />
                <p className="rt-muted" id={idOf('tracedHint')}>
                  {t('form.mayBeTracedHint')}
                </p>
              </div>
            </>
          )}
          <DateField
            id={idOf('standPer')}
            label={t('form.standPer')}
            isRequired
            value={draft.standPer}
            onChange={(standPer) => set({ standPer })}
            error={errors.get('standPer')}
          />
          <TextField
            id={idOf('source')}
            label={t('form.source')}
            maxLength={EXPOSURE_BOUNDS.source}
            value={draft.source}
            onChange={(source) => set({ source })}
            error={errors.get('source')}
          />
          <TextArea
            id={idOf('note')}
            label={t('form.note')}
            maxLength={EXPOSURE_BOUNDS.note}
            value={draft.note}
            onChange={(note) => set({ note })}
            error={errors.get('note')}
          />
          <KringField
            id={idOf('kringId')}
            kringen={exposure.desk.kringen}
            value={draft.kringId}
            onChange={(kringId) => set({ kringId, mayWiden: false })}
            error={errors.get('kringId')}
            {...(before !== null && {
              move: {
                from: [before.origin.kring.id],
                id: idOf('mayWiden'),
                mayWiden: draft.mayWiden,
                onMayWiden: (mayWiden: boolean) => set({ mayWiden }),
                error: errors.get('mayWiden'),
              },
            })}
          />
        </>
      )}
    </SaveDialog>
  );
}

function ownOf({ statements }: Exposure, year: number): ShownStatement | null {
  return statements.find((one) => one.origin.author.isOwn && one.year === year) ?? null;
}

function firstKind(before: ShownStatement | null): CareKind {
  return CARE_KINDS.find((kind) => before?.rows.some(({ careKind }) => careKind === kind)) ?? 'ambulant';
}
