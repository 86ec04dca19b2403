import type { Page } from 'playwright-core';

/** A page of the client as one can look at it. */
export interface Place {
  readonly name: string;
  readonly path: string;
  /** Demo account that looks; nobody before signing in. */
  readonly account: string | null;
  readonly tenant?: string;
  /** Whether the page is about something that is not there. */
  readonly isMissing?: boolean;
  /** What must be opened on the page first. */
  readonly open?: (page: Page) => Promise<void>;
}

export const REGIEVOERDER = 'regievoerder@zuid-limburg';
export const XONAR = '/dossiers/xonar';

/** A place as somebody sees who may do most of what there is to do. */
export const seen = (name: string, path: string, open?: Place['open']): Place => ({
  name,
  path,
  account: REGIEVOERDER,
  ...(open && { open }),
});
