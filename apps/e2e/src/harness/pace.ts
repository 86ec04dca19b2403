/** What opening a page takes at most on a machine that does nothing else. */
const QUIET_OPEN_MS = 1000;

/**
 * A promise in time ("within two seconds") for the machine of this moment: as given where a page opens quickly, and as much
 * longer as the page that was just opened took longer.
 */
export function paced(ms: number, openedInMs: number): number {
  return ms * Math.max(1, openedInMs / QUIET_OPEN_MS);
}
