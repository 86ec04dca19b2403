import { Button } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { ErrorSummary } from '@regietafel/ui/components/error-summary';
import { useState } from 'react';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { defaultKring } from '../../../lib/sharing/default-kring.ts';
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
  const [draft, setDraft] = useState(() => firstDraft(register, risk));
  const [upon, setUpon] = useState<SavedUpon | null>(
    risk && { riskId: risk.riskId, supersedes: risk.headRevisionId },
  );
  const saving = useSaveRisk((riskId) => change({ risico: riskId, actie: undefined }));
  const { conflict, refusals, attempt } = saving;
  const set = (values: Partial<RiskDraft>) => setDraft((before) => ({ ...before, ...values }));

  if (conflict && upon)
    return (
      <ConflictView
        conflict={conflict}
        draft={draft}
        onKeepMine={(supersedes) => {
          const next = { ...upon, supersedes };
          setUpon(next);
          saving.save(draft, next);
        }}
        onEdit={(supersedes) => {
          setUpon({ ...upon, supersedes });
          saving.forgetConflict();
        }}
        onTakeTheirs={onClose}
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
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <ErrorSummary
        attempt={attempt}
        errors={refusals.map(({ path, message }) => ({ fieldId: fieldId(path), message }))}
      />
      {refusals.length === 0 && <SaveFailure failure={saving.failure} />}
      <RiskFields draft={draft} register={register} refusals={refusals} onChange={set} />
    </Dialog>
  );
}

function firstDraft({ rows, desk, day }: Register, risk: Risk | null): RiskDraft {
  if (risk !== null) return draftOf(risk.content, { kringId: risk.origin.kring.id, standPer: day });
  const number = Math.max(0, ...rows.map((row) => row.content.number)) + 1;
  const kringId = defaultKring(desk.kringen, ['tafel', 'kernteam']);
  return emptyDraft(number, { kringId, standPer: day });
}
