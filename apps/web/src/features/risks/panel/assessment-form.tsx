import { RISK_BOUNDS } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { MOST_SPREAD_MONTHS } from '@regietafel/domain/liquidity/check-event';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { DraftNotice } from '../../../components/draft-notice.tsx';
import { KringField } from '../../../components/kring-field.tsx';
import { AlsoEditing } from '../../../components/live/also-editing.tsx';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { fieldMessages } from '../../../lib/api/failure.ts';
import { useDraft } from '../../../lib/drafts/use-draft.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { EUROS } from '../form/amount-fields.tsx';
import type { Register, Risk } from '../queries.ts';
import { AssessmentConflictView } from './assessment-conflict.tsx';
import { eurosOf } from './merge-judgement.ts';
import type { Assessment } from './risk-assessments.tsx';
import { type JudgedUpon, type Judgement, useAssess } from './use-assess.ts';

/** A judgement in the form, with what it builds upon. */
interface KeptJudgement extends JudgedUpon {
  /** As it stood when the person began; null when there was none. */
  readonly base: Judgement | null;
}

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
  const { dossierId } = useDossier();
  const kept = useDraft<KeptJudgement>(`assessment/${dossierId}/${risk.riskId}`, () => ({
    judgement: judgementOf(own, register),
    supersedes: own?.headRevisionId ?? null,
    base: own && judgementOf(own, register),
  }));
  const { judgement: draft, supersedes, base } = kept.draft;
  const throwAway = () => {
    kept.forget();
    onClose();
  };
  const assess = useAssess(risk.riskId, (by) => kept.change({ supersedes: by }), throwAway);
  const messages = assess.failure ? fieldMessages(assess.failure) : new Map<string, string>();
  const set = (values: Partial<Judgement>) =>
    kept.change(({ judgement }) => ({ judgement: { ...judgement, ...values } }));
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
        assess.save({ judgement: draft, supersedes });
      }}
    >
      <div className="risks-form__wide live-form-notices">
        <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
        {own && (
          <AlsoEditing
            dossierId={dossierId}
            subject={{ kind: 'assessment', id: own.headRevisionId }}
            kringId={own.origin.kring.id}
          />
        )}
      </div>
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
      <NumberField
        label={t('assessments.likely')}
        hint={t('assessments.likelyHint')}
        format={EUROS}
        value={draft.likelyEuros}
        onChange={(likelyEuros) => set({ likelyEuros })}
        error={messages.get('amountLikelyCents')}
      />
      <NumberField
        label={t('assessments.spread')}
        hint={t('assessments.spreadHint')}
        minValue={1}
        maxValue={MOST_SPREAD_MONTHS}
        value={draft.spreadMonths}
        onChange={(spreadMonths) => set({ spreadMonths })}
        error={messages.get('spreadMonths')}
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
      <div className="risks-form__wide">
        <KringField
          kringen={register.desk.kringen}
          value={draft.kringId}
          onChange={(kringId) => set({ kringId, mayWiden: false })}
          error={messages.get('kringId')}
          move={{
            from: own === null ? [] : [own.origin.kring.id],
            mayWiden: draft.mayWiden,
            onMayWiden: (mayWiden) => set({ mayWiden }),
            error: messages.get('mayWiden'),
          }}
        />
      </div>
      {/* By the buttons: that is where a person looks who has just pressed one. */}
      <div className="risks-form__wide">
        {assess.conflict ? (
          <AssessmentConflictView
            {...assess.conflict}
            draft={draft}
            base={base}
            onMerge={(values) => {
              set(values);
              assess.forgetConflict();
            }}
          />
        ) : (
          <SaveFailure failure={assess.failure} />
        )}
      </div>
      <div className="risks-form__wide risks-form__actions">
        <Button type="submit" variant="primary" isBusy={assess.isBusy}>
          {common('save')}
        </Button>
        <Button onClick={throwAway}>{common('cancel')}</Button>
      </div>
    </form>
  );
}

function judgementOf(own: Assessment | null, { desk, day }: Register): Judgement {
  return {
    probabilityPercent: own?.probabilityPercent ?? null,
    minEuros: eurosOf(own?.amountMinCents ?? null),
    likelyEuros: eurosOf(own?.amountLikelyCents ?? null),
    maxEuros: eurosOf(own?.amountMaxCents ?? null),
    expectedFrom: own?.expectedFrom ?? null,
    expectedTo: own?.expectedTo ?? null,
    spreadMonths: own?.spreadMonths ?? null,
    rationale: own?.rationale ?? '',
    standPer: day,
    kringId: usualKring(desk.kringen, 'assessment', own?.origin.kring.id),
    mayWiden: false,
  };
}
