import type { News, NewsArea } from '@regietafel/contracts/live/live';

type Changes = Extract<News, { kind: 'changed' }>['changes'];

/** Rooms that show what stands in another one: the overview, the portfolio and the log show nearly everything. */
const OVERVIEWS = ['portfolio', 'history'];

/** Rooms that show what was changed in a room, beside the room itself. */
const SHOWN_IN: Partial<Readonly<Record<NewsArea, readonly string[]>>> = {
  judgements: ['risks', 'kpis', 'ladder'],
  // What people are asked, and what is due, waits in their work.
  threads: ['tasks'],
  agreements: ['tasks'],
  indicators: ['tasks'],
  // The chosen phasing goes into the forecast.
  property: ['liquidity'],
  // Who comes and goes is shown nowhere else.
  presence: ['live'],
};

/** Whether the answer in this place of the cache may be another one after these changes. */
export function isTouched(queryKey: readonly unknown[], changes: Changes): boolean {
  const [, procedure, input] = queryKey;
  if (typeof procedure !== 'string') return false;
  const room = procedure.slice(0, procedure.indexOf('.'));
  return changes.some(
    ({ dossierId, areas }) =>
      !isOfAnother(input, dossierId) && areas.some((area) => roomsOf(area)?.includes(room) ?? true),
  );
}

/** The rooms where a change in an area is seen; undefined for all of them. */
function roomsOf(area: NewsArea): readonly string[] | undefined {
  // Who takes part decides of much what is seen, and to whom it can be written.
  if (area === 'everything' || area === 'sharing') return undefined;
  if (area === 'presence') return SHOWN_IN.presence;
  return [area, ...OVERVIEWS, ...(SHOWN_IN[area] ?? [])];
}

/** Whether the question is about another dossier; one that names none by id may be about any. */
function isOfAnother(input: unknown, dossierId: string): boolean {
  if (typeof input !== 'object' || input === null || !('dossierId' in input)) return false;
  return typeof input.dossierId === 'string' && input.dossierId !== dossierId;
}
