/**
 * How much slower than when it does nothing else the machine is now: told by work that was just done and that takes
 * `quietMs` at most then. 1 or more, so that a fast machine keeps its promises as they are given.
 */
export function slowness(tookMs: number, quietMs: number): number {
  return Math.max(1, tookMs / quietMs);
}
