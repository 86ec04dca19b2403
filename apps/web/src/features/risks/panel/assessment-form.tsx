import { RISK_BOUNDS } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { KringField } from '../../../components/kring-field.tsx';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { fieldMessages } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { EUROS } from '../form/amount-fields.tsx';
import type { Register, Risk } from '../queries.ts';
import { AssessmentConflictView } from './assessment-conflict.tsx';
import type { Assessment } from './risk-assessments.tsx';
import { factsOf, type Judgement, useAssess } from './use-assess.ts';

interface AssessmentFormProps {
  readonly risk: Risk;
  /** The organisation's latest judgement; null when it has none yet. */
  readonly own: Assessment | null;
  readonly register: Register;
  readonly onClose: () => void;
}

/** The own judgement of a risk. Other parties' judgements are not touched by it. */
export function AssessmentForm({ risk, own, register, onClose }: AssessmentFormProps) {
  const t = useMessages('risks');
  const common = useMessages('common');
  const [draft, setDraft] = useState(() => judgementOf(own, register));
  const assess = useAssess(risk.riskId, own?.headRevisionId ?? null, onClose);
  const messages = assess.failure ? fieldMessages(assess.failure) : new Map<string, string>();
  const set = (values: Partial<Judgement>) => setDraft((before) => ({ ...before, ...values }));
  const day = (key: 'expectedFrom' | 'expectedTo' | 'standPer') => ({
    value: draft[key],
    onChange: (value: string | null) => set({ [key]: value as PlainDate | null }),
    error: messages.get(key),
  });
  return (
    <form
      className="risks-form"
      onSubmit={(event) => {
        event.preventDefault();
        assess.save(draft);
      }}
    >
      <NumberField
        label={t('assessments.probabilityPercent')}
        minValue={0}
        maxValue={100}
        value={draft.probabilityPercent}
        onChange={(probabilityPercent) => set({ probabilityPercent })}
        error={messages.get('probabilityPercent')}
      />
      <NumberField
        label={t('form.amountMin')}
        format={EUROS}
        value={draft.minEuros}
        onChange={(minEuros) => set({ minEuros })}
        error={messages.get('amountMinCents')}
      />
      <NumberField
        label={t('form.amountMax')}
        format={EUROS}
        value={draft.maxEuros}
        onChange={(maxEuros) => set({ maxEuros })}
        error={messages.get('amountMaxCents')}
      />
      <DateField label={t('assessments.expectedFrom')} {...day('expectedFrom')} />
      <DateField label={t('assessments.expectedTo')} {...day('expectedTo')} />
      <DateField label={t('standPer')} isRequired maxDay={register.day} {...day('standPer')} />
      <div className="risks-form__wide">
        <TextArea
          label={t('assessments.rationale')}
          maxLength={RISK_BOUNDS.rationale}
          value={draft.rationale}
          onChange={(rationale) => set({ rationale })}
          error={messages.get('rationale')}
        />
      </div>
      <KringField
        kringen={register.desk.kringen}
        value={draft.kringId}
        onChange={(kringId) => set({ kringId, mayWiden: false })}
        error={messages.get('kringId')}
        move={{
          from: own?.origin.kring.id ?? null,
          mayWiden: draft.mayWiden,
          onMayWiden: (mayWiden) => set({ mayWiden }),
          error: messages.get('mayWiden'),
        }}
      />
      {/* By the buttons: that is where a person looks who has just pressed one. */}
      <div className="risks-form__wide">
        {assess.conflict ? (
          <AssessmentConflictView {...assess.conflict} mine={factsOf(draft)} />
        ) : (
          <SaveFailure failure={assess.failure} />
        )}
      </div>
      <div className="risks-form__wide risks-form__actions">
        <Button type="submit" variant="primary" isBusy={assess.isBusy}>
          {common('save')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </form>
  );
}

function judgementOf(own: Assessment | null, { desk, day }: Register): Judgement {
  return {
    probabilityPercent: own?.probabilityPercent ?? null,
    minEuros: own?.amountMinCents == null ? null : own.amountMinCents / 100,
    maxEuros: own?.amountMaxCents == null ? null : own.amountMaxCents / 100,
    expectedFrom: own?.expectedFrom ?? null,
    expectedTo: own?.expectedTo ?? null,
    rationale: own?.rationale ?? '',
    standPer: day,
    kringId: usualKring(desk.kringen, 'assessment', own?.origin.kring.id),
    mayWiden: false,
  };
}
