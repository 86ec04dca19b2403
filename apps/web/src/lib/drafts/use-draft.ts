import { useCallback, useState } from 'react';
import { useSession } from '../session/session.ts';
import { drafts } from './draft-store.ts';

/** What stands in a form, kept from the first change until it is saved or thrown away. */
export interface KeptDraft<Draft extends object> {
  readonly draft: Draft;
  /** Changes some of it, and keeps all of it; what it becomes may depend on what it was. */
  readonly change: (values: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  /** Whether it was typed before, in a form that was never saved. */
  readonly isRestored: boolean;
  /** It is saved: nothing is kept any more. */
  readonly forget: () => void;
  /** Throws away what was typed, and begins as at first. */
  readonly discard: () => void;
}

/**
 * A draft that outlives a reload, a lost connection and a session that ends, in this window and for this person alone;
 * signing out forgets it. `name` is the same whenever the same thing is changed ("risk/<id>"). What a draft builds upon
 * belongs in the draft, so that a restored one does not overwrite what came after.
 *
 * @example const { draft, change, forget } = useDraft(`risk/${riskId}`, () => draftOf(risk));
 */
export function useDraft<Draft extends object>(name: string, initial: () => Draft): KeptDraft<Draft> {
  const { account, current } = useSession();
  const [accountId, tenantId] = [account.id, current.tenant.id];
  const [{ draft, isRestored }, setState] = useState(() => {
    const kept = drafts.find({ accountId, tenantId }, name);
    const isKept = typeof kept === 'object' && kept !== null;
    // What a newer form has more than the kept one begins as at first.
    return { draft: { ...initial(), ...(isKept && (kept as Partial<Draft>)) }, isRestored: isKept };
  });
  const forget = useCallback(() => drafts.forget({ accountId, tenantId }, name), [accountId, tenantId, name]);
  const change = useCallback(
    (values: Partial<Draft> | ((before: Draft) => Partial<Draft>)) =>
      setState((before) => {
        const changed = typeof values === 'function' ? values(before.draft) : values;
        const next = { ...before.draft, ...changed };
        drafts.keep({ accountId, tenantId }, name, next);
        return { draft: next, isRestored: before.isRestored };
      }),
    [accountId, tenantId, name],
  );
  const discard = () => {
    forget();
    setState({ draft: initial(), isRestored: false });
  };
  return { draft, change, isRestored, forget, discard };
}
