import type { Property, ShownMeans } from '@regietafel/contracts/property/property';
import type { MeansContent, YearMeans } from '@regietafel/domain/property/means';
import { Button } from '@regietafel/ui/components/button';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { MoneyField, NameField, NoteField, SourceField } from './fields.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { useRecording } from './use-recording.ts';

interface MeansDialogProps {
  /** Null for new ones. */
  readonly means: ShownMeans | null;
  readonly property: Property;
  readonly onClose: () => void;
}

const YEARS_AT_FIRST = 10;

/** Records what is available per year, or its next state. */
export function MeansDialog({ means, property, onClose }: MeansDialogProps) {
  const t = useMessages('property');
  const [draft, setDraft] = useState<MeansContent>(() => ({
    name: means?.name ?? '',
    source: means?.source ?? '',
    note: means?.note ?? '',
    years: means?.years ?? emptyYears(Number(property.day.slice(0, 4)) + 1),
  }));
  const set = (change: Partial<MeansContent>) => setDraft({ ...draft, ...change });
  const id = means?.meansId ?? null;
  const recording = useRecording({
    property,
    current: means,
    record: 'property_means',
    find: (now) => now.means.find(({ meansId }) => meansId === id),
    save: (place) => api.property.recordMeans.mutate({ ...place, ...draft, years: [...draft.years], id }),
    onClose,
  });
  const addYear = () =>
    set({ years: [...draft.years, { year: (draft.years.at(-1)?.year ?? 0) + 1, cents: null }] });
  return (
    <RecordDialog
      title={t(means === null ? 'means.new' : 'means.change')}
      isNew={means === null}
      record="property_means"
      property={property}
      recording={recording}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <NameField
            parts={parts}
            hint={t('means.nameHint')}
            value={draft.name}
            onChange={(name) => set({ name })}
          />
          <SourceField parts={parts} value={draft.source} onChange={(source) => set({ source })} />
          <p className="rt-muted">{t('means.yearsHint')}</p>
          <div className="rt-property__years">
            {draft.years.map(({ year, cents }, at) => (
              <MoneyField
                key={year}
                parts={parts}
                path={`years.${at}.cents`}
                label={String(year)}
                value={cents}
                onChange={(next) => set({ years: draft.years.with(at, { year, cents: next }) })}
              />
            ))}
          </div>
          <div>
            <Button icon="add" onClick={addYear}>
              {t('means.addYear')}
            </Button>
          </div>
          <NoteField parts={parts} value={draft.note} onChange={(note) => set({ note })} />
        </>
      )}
    </RecordDialog>
  );
}

function emptyYears(firstYear: number): readonly YearMeans[] {
  return Array.from({ length: YEARS_AT_FIRST }, (_, at) => ({ year: firstYear + at, cents: null }));
}
