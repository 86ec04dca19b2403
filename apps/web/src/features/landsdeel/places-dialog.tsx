import type { LandsdeelPlan, PlacesLine } from '@regietafel/contracts/landsdeel/plan';
import { addHalves, halfYearOf, halvesFrom } from '@regietafel/domain/landsdeel/half-year';
import { MAX_POINTS, type PlacesKind } from '@regietafel/domain/landsdeel/places';
import { Button } from '@regietafel/ui/components/button';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import type { FormParts } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ChooseField } from './choose-field.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { useOutlookWords } from './use-outlook-words.ts';
import { usePlanRecording } from './use-plan-recording.ts';

interface PlacesDialogProps {
  readonly kind: PlacesKind;
  readonly plan: LandsdeelPlan;
  /** Null for a region and provider of which nothing was told yet. */
  readonly line: PlacesLine | null;
  readonly onClose: () => void;
}

interface Point {
  readonly half: LandsdeelPlan['zeroFrom'];
  readonly places: number | null;
}

type Input = Parameters<typeof api.landsdeel.recordPlaces.mutate>[0];

/** The form for the path or the count of one region at one provider: a number for each half year. */
export function PlacesDialog({ kind, plan, line, onClose }: PlacesDialogProps) {
  const t = useMessages('landsdeel');
  const words = useOutlookWords();
  const before = line === null ? null : ownOf(kind, line);
  const [partTenantId, setPart] = useState<string>(line?.partTenantId ?? '');
  const [providerId, setProvider] = useState<string>(line?.providerId ?? '');
  const [points, setPoints] = useState<readonly Point[]>(() => pointsOf(kind, plan, line));
  const [note, setNote] = useState(before?.note ?? '');
  const recording = usePlanRecording({
    plan,
    record: 'closed_places',
    before: before && { revisionId: before.revisionId, kringId: before.origin.kring.id },
    headIn: ({ lines }) => {
      const same = lines.find((one) => one.partTenantId === partTenantId && one.providerId === providerId);
      return same && ownOf(kind, same)?.revisionId;
    },
    // What is not filled in is left for the checks to name.
    save: (place) =>
      api.landsdeel.recordPlaces.mutate({
        ...place,
        kind,
        partTenantId,
        providerId,
        points: [...points] as Input['points'],
        note,
      }),
    onClose,
  });
  const what = line === null ? t('act.newPath') : `${line.partName ?? t('part.rest')}, ${line.providerName}`;
  const title = line === null ? what : t(kind === 'path' ? 'form.path' : 'form.count', { what });
  return (
    <RecordDialog title={title} recording={recording} onClose={onClose}>
      {(parts) => (
        <>
          <p>
            {kind === 'path' ? t('form.pathLead', { day: words.dayOf(plan.zeroFrom) }) : t('form.countLead')}
          </p>
          {line === null && (
            <div className="rt-form__row">
              <ChooseField
                label={t('form.part')}
                path="partTenantId"
                parts={parts}
                value={partTenantId}
                onChange={setPart}
                options={plan.parts.map(({ tenantId, name }) => ({ value: tenantId, label: name }))}
              />
              <ChooseField
                label={t('form.provider')}
                path="providerId"
                parts={parts}
                value={providerId}
                onChange={setProvider}
                options={plan.providerChoices.map((one) => ({ value: one.providerId, label: one.name }))}
              />
            </div>
          )}
          <PointFields points={points} onChange={setPoints} parts={parts} />
          <TextArea
            id={parts.idOf('note')}
            label={t('form.note')}
            maxLength={4000}
            value={note}
            onChange={setNote}
            error={parts.errors.get('note')}
          />
        </>
      )}
    </RecordDialog>
  );
}

interface PointFieldsProps {
  readonly points: readonly Point[];
  readonly onChange: (points: readonly Point[]) => void;
  readonly parts: FormParts;
}

function PointFields({ points, onChange, parts: { idOf, errors } }: PointFieldsProps) {
  const t = useMessages('landsdeel');
  const words = useOutlookWords();
  const last = points.at(-1);
  const set = (index: number, places: number | null) =>
    onChange(points.map((point, at) => (at === index ? { ...point, places } : point)));
  return (
    <>
      <div className="rt-landsdeel__points">
        {points.map(({ half, places }, index) => (
          <NumberField
            key={half}
            id={idOf(`points.${index}.places`)}
            label={t('form.places', { day: words.dayOf(half) })}
            isRequired
            minValue={0}
            format={{ maximumFractionDigits: 0 }}
            value={places}
            onChange={(value) => set(index, value)}
            error={errors.get(`points.${index}.places`) ?? errors.get(`points.${index}.half`)}
          />
        ))}
      </div>
      <div className="rt-landsdeel__acts">
        {last && points.length < MAX_POINTS && (
          <Button
            icon="add"
            onClick={() => onChange([...points, { half: addHalves(last.half, 1), places: null }])}
          >
            {t('form.add')}
          </Button>
        )}
        {points.length > 1 && (
          <Button icon="minus" variant="subtle" onClick={() => onChange(points.slice(0, -1))}>
            {t('form.remove')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What the own organisation said last of this: a path is told by who leads the plan, which is the asker. */
function ownOf(kind: PlacesKind, { path, ownActual }: PlacesLine) {
  return kind === 'path' ? path : ownActual;
}

/** Begins with what stands; a count goes on through the half year of today, a path through the goal. */
function pointsOf(kind: PlacesKind, plan: LandsdeelPlan, line: PlacesLine | null): readonly Point[] {
  const told = (kind === 'path' ? line?.path : (line?.ownActual ?? line?.actual))?.points ?? [];
  const today = halfYearOf(plan.day);
  const until = kind === 'path' ? plan.zeroFrom : today;
  const first = told[0]?.half ?? line?.path?.points[0]?.half ?? today;
  const end = [until, told.at(-1)?.half ?? until].toSorted().at(-1) ?? until;
  const known = new Map(told.map(({ half, places }) => [half, places]));
  return halvesFrom(first, end).map((half) => ({ half, places: known.get(half) ?? null }));
}
