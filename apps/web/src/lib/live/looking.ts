import type { LookedAt } from '@regietafel/contracts/live/live';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';

/** Where this window is: in a dossier, or at something in it. */
export interface Place {
  readonly dossierId: DossierId;
  /** What is looked at within the dossier, with the kring that it stands in; null for the dossier as a whole. */
  readonly at: { readonly subject: LookedAt; readonly kringId: KringId } | null;
  readonly isEditing: boolean;
}

/** How others are told; each may fail without harm, since the next time tells them again. */
export interface Telling {
  readonly look: (place: Place) => Promise<unknown>;
  readonly lookAway: () => Promise<unknown>;
}

export interface Looking {
  /** Goes somewhere; gives the way back to where one was. The last one entered is where one is. */
  enter(place: Place): () => void;
  /** Told where one is, until `hide`. */
  show(): void;
  /** A window that nobody sees looks at nothing. */
  hide(): void;
}

/** Others forget where somebody is after 45 seconds. */
const AGAIN_MS = 20_000;
/** Whoever walks through pages is told of where one stays. */
const SETTLE_MS = 300;

/** Keeps the others told of where this window is. */
export function keepTold({ look, lookAway }: Telling): Looking {
  const places: { readonly place: Place }[] = [];
  let isShown = true;
  let isTold = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const here = isShown ? places.at(-1) : undefined;
    if (here !== undefined) {
      isTold = true;
      look(here.place).catch(() => undefined);
      timer = setTimeout(tell, AGAIN_MS);
    } else if (isTold) {
      isTold = false;
      lookAway().catch(() => undefined);
    }
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLE_MS);
  };
  return {
    enter: (place) => {
      const entered = { place };
      places.push(entered);
      settle();
      return () => {
        places.splice(places.indexOf(entered), 1);
        settle();
      };
    },
    show: () => {
      isShown = true;
      settle();
    },
    hide: () => {
      isShown = false;
      clearTimeout(timer);
      // At once: the window may be closing.
      tell();
    },
  };
}
