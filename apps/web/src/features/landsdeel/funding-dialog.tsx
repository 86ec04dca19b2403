import type { FundingYear, LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import { LANDSDEEL_BOUNDS } from '@regietafel/contracts/landsdeel/record';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { RecordDialog } from './record-dialog.tsx';
import { usePlanRecording } from './use-plan-recording.ts';

interface FundingDialogProps {
  readonly plan: LandsdeelPlan;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.landsdeel.recordFunding.mutate>[0];

const EURO = { style: 'currency', currency: 'EUR' } as const;

/** The form for the grant of one year; a year that stands already is filled in. */
export function FundingDialog({ plan, onClose }: FundingDialogProps) {
  const t = useMessages('landsdeel');
  const yearIn = (of: LandsdeelPlan, number: number | null) =>
    of.funding.years.find(({ year }) => year === number);
  const [draft, setDraft] = useState(() =>
    draftOf(Number(plan.day.slice(0, 4)), yearIn(plan, Number(plan.day.slice(0, 4)))),
  );
  const set = (values: Partial<typeof draft>) => setDraft({ ...draft, ...values });
  const before = yearIn(plan, draft.year);
  const recording = usePlanRecording({
    plan,
    record: 'landsdeel_funding',
    before: null,
    headIn: (current) => yearIn(current, draft.year)?.revisionId,
    // What is not filled in is left for the checks to name.
    save: (place) =>
      api.landsdeel.recordFunding.mutate({
        ...place,
        // The year is chosen in the form, and with it what this follows.
        supersedes: place.supersedes ?? before?.revisionId ?? null,
        year: draft.year,
        grantedCents: centsOf(draft.granted),
        spentCents: centsOf(draft.spent),
        source: draft.source,
      } as Input),
    onClose,
  });
  return (
    <RecordDialog title={t('funding.title')} recording={recording} onClose={onClose}>
      {({ idOf, errors }) => {
        const field = (path: string) => ({ id: idOf(path), error: errors.get(path) });
        return (
          <>
            <NumberField
              {...field('year')}
              label={t('form.year')}
              isRequired
              format={{ useGrouping: false, maximumFractionDigits: 0 }}
              value={draft.year}
              onChange={(year) => setDraft(draftOf(year, yearIn(plan, year)))}
            />
            <div className="rt-form__row">
              <NumberField
                {...field('grantedCents')}
                label={t('form.granted')}
                hint={t('form.unknownHint')}
                format={EURO}
                minValue={0}
                value={draft.granted}
                onChange={(granted) => set({ granted })}
              />
              <NumberField
                {...field('spentCents')}
                label={t('form.spent')}
                hint={t('form.unknownHint')}
                format={EURO}
                minValue={0}
                value={draft.spent}
                onChange={(spent) => set({ spent })}
              />
            </div>
            <TextArea
              {...field('source')}
              label={t('form.source')}
              maxLength={LANDSDEEL_BOUNDS.source}
              value={draft.source}
              onChange={(source) => set({ source })}
            />
          </>
        );
      }}
    </RecordDialog>
  );
}

/** The amounts as they are typed: in euros. */
function draftOf(year: number | null, standing: FundingYear | undefined) {
  const euros = (amount: number | null | undefined) => (amount == null ? null : amount / 100);
  return {
    year,
    granted: euros(standing?.grantedCents),
    spent: euros(standing?.spentCents),
    source: standing?.source ?? '',
  };
}

function centsOf(euros: number | null): number | null {
  return euros === null ? null : Math.round(euros * 100);
}
