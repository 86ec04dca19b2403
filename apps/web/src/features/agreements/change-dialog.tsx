import {
  type Agreement,
  type Agreements,
  agreementConflict,
} from '@regietafel/contracts/agreements/agreements';
import type { ReactNode } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { AgreementConflictNotice } from './agreement-conflict.tsx';

export interface ChangeDialogProps {
  readonly agreement: Agreement;
  readonly today: Agreements['day'];
  readonly onClose: () => void;
}

/** Which state of which agreement a change is made upon. */
type Base = Pick<Agreement, 'agreementId'> &
  Pick<ReturnType<typeof useDossier>, 'dossierId'> & { readonly supersedes: Agreement['headRevisionId'] };

interface Props extends Omit<ChangeDialogProps, 'today'> {
  /** Title of the form and words on its button. */
  readonly title: string;
  readonly done: string;
  readonly save: (base: Base) => Promise<unknown>;
  /** It is saved, or given up: no draft of it is needed any more. */
  readonly onDone?: () => void;
  /** The fields; they get the agreement as it stands by the hand of whoever was first. */
  readonly children: (parts: FormParts, current: Agreement) => ReactNode;
}

/** A change of an agreement. Who was overtaken is shown the other version, and saves again upon it. */
export function ChangeDialog({ agreement, title, done, save, onDone, onClose, children }: Props) {
  const { dossierId } = useDossier();
  const finish = () => {
    onDone?.();
    onClose();
  };
  const saving = useSave({ save, done, onDone: finish });
  const overtaken = overtakenBy(saving.failure, agreementConflict);
  const current = overtaken ?? agreement;
  const { agreementId, headRevisionId: supersedes } = current;
  return (
    <SaveDialog
      {...saving}
      title={title}
      action={title}
      onSubmit={() => saving.save({ dossierId, agreementId, supersedes })}
      onClose={onClose}
      onCancel={finish}
      refusal={overtaken !== undefined && <AgreementConflictNotice current={overtaken} />}
    >
      {(parts) => (
        <>
          <p>{agreement.title}</p>
          {children(parts, current)}
        </>
      )}
    </SaveDialog>
  );
}
