const PREFIX = 'regietafel.draft.';

/** Whose draft: nobody else at this browser ever sees it, nor the same person for another organisation. */
export interface DraftOwner {
  readonly accountId: string;
  readonly tenantId: string;
}

/** Drafts that outlive a reload and a lost connection, within one window of the browser. */
export interface DraftStore {
  /** What was kept under the name; undefined when nothing was. */
  find(owner: DraftOwner, name: string): unknown;
  keep(owner: DraftOwner, name: string, draft: unknown): void;
  forget(owner: DraftOwner, name: string): void;
  /** Forgets every draft but those of this person; with null everybody's. */
  forgetAllBut(accountId: string | null): void;
}

/** Keeps drafts in the storage of the window. A browser that keeps nothing for us costs the draft, not the form. */
export function draftStoreIn(storage: () => Storage): DraftStore {
  const keyOf = ({ accountId, tenantId }: DraftOwner, name: string) =>
    `${PREFIX}${accountId}.${tenantId}.${name}`;
  return {
    find: (owner, name) =>
      attempt(() => {
        const text = storage().getItem(keyOf(owner, name));
        return text === null ? undefined : JSON.parse(text);
      }),
    keep: (owner, name, draft) => {
      attempt(() => storage().setItem(keyOf(owner, name), JSON.stringify(draft)));
    },
    forget: (owner, name) => {
      attempt(() => storage().removeItem(keyOf(owner, name)));
    },
    forgetAllBut: (accountId) => {
      attempt(() => {
        const kept = storage();
        const names = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
        for (const name of names)
          if (name.startsWith(PREFIX) && !name.startsWith(`${PREFIX}${accountId}.`)) kept.removeItem(name);
      });
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The drafts of this window. */
export const drafts = draftStoreIn(() => window.sessionStorage);
