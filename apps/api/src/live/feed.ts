import type { News, NewsArea } from '@regietafel/contracts/live/live';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Actor, MembershipRole } from '@regietafel/domain/sharing/tenant';

/** Who follows, and by which session; the feed ends with it. */
export interface Follower {
  readonly actor: Actor;
  readonly role: MembershipRole;
  readonly tokenHash: string;
}

/** One open feed: what it still has to tell, however long the browser takes to fetch it. */
export interface Feed {
  readonly follower: Follower;
  /** Something may have been missed, or the sight of the person changed. */
  again(): void;
  changed(dossierId: DossierId, areas: readonly NewsArea[]): void;
  /** Ends the feed: what is waited for fails with the reason. */
  end(reason: Error): void;
  /** The next thing to tell; undefined when nobody waits for it any more. Rejects once the feed was ended. */
  next(signal: AbortSignal): Promise<News | undefined>;
}

/**
 * A feed without anything to tell. What comes while nobody fetches is put together, so that a feed holds at most one note
 * per dossier: a slow browser costs no memory and loses nothing.
 */
export function openFeed(follower: Follower): Feed {
  const changes = new Map<DossierId, Set<NewsArea>>();
  let isAgain = false;
  let ended: Error | undefined;
  let wake: (() => void) | undefined;
  const take = (): News | undefined => {
    if (isAgain) {
      isAgain = false;
      // Who looks at everything again sees these too.
      changes.clear();
      return { kind: 'again' };
    }
    if (changes.size === 0) return undefined;
    const taken = [...changes].map(([dossierId, areas]) => ({ dossierId, areas: [...areas] }));
    changes.clear();
    return { kind: 'changed', changes: taken };
  };
  return {
    follower,
    again: () => {
      isAgain = true;
      wake?.();
    },
    changed: (dossierId, areas) => {
      if (areas.length === 0) return;
      const known = changes.get(dossierId) ?? new Set();
      for (const area of areas) known.add(area);
      changes.set(dossierId, known);
      wake?.();
    },
    end: (reason) => {
      ended = reason;
      wake?.();
    },
    next: async (signal) => {
      for (;;) {
        if (ended !== undefined) throw ended;
        if (signal.aborted) return undefined;
        const news = take();
        if (news !== undefined) return news;
        const woken = Promise.withResolvers<void>();
        wake = woken.resolve;
        const onAbort = () => woken.resolve();
        signal.addEventListener('abort', onAbort, { once: true });
        await woken.promise;
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
