import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import { Button } from '@regietafel/ui/components/button';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Failure, fieldMessages } from '../../lib/api/failure.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { calledIn, leftOut, type Nameable } from '../../lib/threads/naming.ts';
import { useNameables } from '../../lib/threads/use-nameables.ts';
import { SaveFailure } from '../save-failure.tsx';
import { NamingTextArea } from './naming-text-area.tsx';

export interface CommentDraft {
  readonly body: string;
  /** Those chosen from the list of names. */
  readonly chosen: readonly Nameable[];
}

export const EMPTY_DRAFT: CommentDraft = { body: '', chosen: [] };

interface CommentFormProps {
  readonly label: string;
  readonly action: string;
  readonly dossierId: DossierId;
  /** The kring in which it will stand: its readers can be named. */
  readonly kringId: KringId | null;
  readonly draft: CommentDraft;
  readonly onChange: (draft: CommentDraft) => void;
  readonly onSubmit: (said: { readonly body: string; readonly mentions: readonly Nameable[] }) => void;
  readonly onCancel: () => void;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** Shown instead of the server's sentence. */
  readonly refusal?: ReactNode;
  /** Between the text and the buttons: the kring, a warning. */
  readonly children?: ReactNode;
}

/** A text with names in it; what was typed stays when the server refuses it. */
export function CommentForm(props: CommentFormProps) {
  const { label, action, dossierId, kringId, draft, onChange, onSubmit, onCancel, isBusy, failure } = props;
  const t = useMessages('threads');
  const common = useMessages('common');
  const fieldId = useId();
  const nameables = useNameables(dossierId, kringId);
  const errors = failure ? fieldMessages(failure) : new Map<string, string>();
  const refused = errors.get('body') ?? errors.get('mentions');
  const [isTouched, setTouched] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTouched(false);
    if (!isBusy) onSubmit({ body: draft.body, mentions: calledIn(draft.body, nameables, draft.chosen) });
  };
  return (
    <form className="rt-form rt-thread__form rt-screen-only" onSubmit={submit} noValidate>
      {refused === undefined && (props.refusal ?? <SaveFailure failure={failure} />)}
      <NamingTextArea
        id={fieldId}
        label={label}
        hint={t('write.hint')}
        error={isTouched ? undefined : refused}
        value={draft.body}
        onChange={(body, picked) => {
          setTouched(true);
          onChange({ body, chosen: picked ? [...draft.chosen, picked] : draft.chosen });
        }}
        nameables={nameables}
      />
      <Told draft={draft} nameables={nameables} />
      {props.children}
      <div className="rt-comment__actions">
        <Button variant="primary" type="submit" isBusy={isBusy}>
          {action}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Who will be told, and who will not although the text names them. */
function Told({
  draft,
  nameables,
}: {
  readonly draft: CommentDraft;
  readonly nameables: readonly Nameable[];
}) {
  const t = useMessages('threads');
  const format = useFormat();
  const named = (all: readonly Nameable[]) => format.list([...new Set(all.map(({ label }) => label))]);
  const told = calledIn(draft.body, nameables, draft.chosen);
  const out = leftOut(draft.body, nameables, draft.chosen);
  if (told.length === 0 && out.length === 0) return null;
  return (
    <div className="rt-thread__told" role="status">
      {told.length > 0 && <p>{t('write.mentions', { count: told.length, names: named(told) })}</p>}
      {out.length > 0 && <p>{t('write.leftOut', { count: out.length, names: named(out) })}</p>}
    </div>
  );
}
