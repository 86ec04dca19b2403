import type { RiskContent } from '@regietafel/domain/risks/risk';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Button } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { ErrorSummary } from '@regietafel/ui/components/error-summary';
import { DraftNotice } from '../../../components/draft-notice.tsx';
import { AlsoEditing } from '../../../components/live/also-editing.tsx';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { useDraft } from '../../../lib/drafts/use-draft.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import type { Register, Risk } from '../queries.ts';
import { useRegisterAddress } from '../register/use-register-address.ts';
import { ConflictView } from './conflict-view.tsx';
import { fieldId } from './field-id.ts';
import { draftOf, emptyDraft, type RiskDraft } from './risk-draft.ts';
import { RiskFields } from './risk-fields.tsx';
import { type SavedUpon, useSaveRisk } from './use-save-risk.ts';

interface RiskFormDialogProps {
  readonly register: Register;
  /** The risk that is changed; null for a new one. */
  readonly risk: Risk | null;
  readonly onClose: () => void;
}

/** Adds a risk, or records the next state of one. */
export function RiskFormDialog({ register, risk, onClose }: RiskFormDialogProps) {
  const t = useMessages('risks');
  const common = useMessages('common');
  const { change } = useRegisterAddress();
  const { dossierId } = useDossier();
  const kept = useDraft<KeptRisk>(`risk/${dossierId}/${risk?.riskId ?? 'new'}`, () =>
    beginning(register, risk),
  );
  const { form: draft, upon, base } = kept.draft;
  const saving = useSaveRisk((riskId) => {
    kept.forget();
    change({ risico: riskId, actie: undefined });
  });
  const { conflict, refusals, attempt } = saving;
  const set = (values: Partial<RiskDraft>) => kept.change(({ form }) => ({ form: { ...form, ...values } }));
  const throwAway = () => {
    kept.forget();
    onClose();
  };

  if (conflict && upon)
    return (
      <ConflictView
        conflict={conflict}
        draft={draft}
        base={base}
        onSave={(form, supersedes) => {
          kept.change({ form, upon: { ...upon, supersedes } });
          saving.save(form, { ...upon, supersedes });
        }}
        onEdit={(form, supersedes) => {
          kept.change({ form, upon: { ...upon, supersedes } });
          saving.forgetConflict();
        }}
        onTakeTheirs={throwAway}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={risk === null ? t('form.new') : t('form.edit', { number: risk.content.number })}
      isOpen
      onClose={onClose}
      size="large"
      // What was typed is not lost by a click beside the window.
      role="alertdialog"
      actions={
        <>
          <Button variant="primary" isBusy={saving.isBusy} onClick={() => saving.save(draft, upon)}>
            {common('save')}
          </Button>
          <Button onClick={throwAway}>{common('cancel')}</Button>
        </>
      }
    >
      <ErrorSummary
        attempt={attempt}
        errors={refusals.map(({ path, message }) => ({ fieldId: fieldId(path), message }))}
      />
      {refusals.length === 0 && <SaveFailure failure={saving.failure} />}
      <div className="live-form-notices">
        <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
        {risk && (
          <AlsoEditing
            dossierId={dossierId}
            subject={{ kind: 'risk', id: risk.riskId }}
            kringId={risk.origin.kring.id}
          />
        )}
      </div>
      <RiskFields
        draft={draft}
        register={register}
        kringBefore={risk?.origin.kring.id ?? null}
        refusals={refusals}
        onChange={set}
      />
    </Dialog>
  );
}

/** A risk in the form, with what it builds upon: so that a restored one does not overwrite what came after. */
interface KeptRisk {
  readonly form: RiskDraft;
  readonly upon: SavedUpon | null;
  readonly base: RiskContent | null;
}

function beginning(register: Register, risk: Risk | null): KeptRisk {
  return {
    form: firstDraft(register, risk),
    upon: risk && { riskId: risk.riskId, supersedes: risk.headRevisionId },
    base: risk?.content ?? null,
  };
}

function firstDraft({ rows, desk, day }: Register, risk: Risk | null): RiskDraft {
  if (risk !== null) return draftOf(risk.content, { kringId: risk.origin.kring.id, standPer: day });
  const number = Math.max(0, ...rows.map((row) => row.content.number)) + 1;
  const kringId = usualKring(desk.kringen, 'risk');
  return emptyDraft(number, { kringId, standPer: day });
}
