import { describe, expect, test } from 'vitest';
import type { Ids } from '../isolation/calls/call.ts';
import { CALLS } from '../isolation/calls.ts';
import { appRouter } from '../router.ts';
import type { ProcedureMeta } from '../trpc/init.ts';

/*
 * Every procedure that shows something of a dossier says as what the look is noted, or stands here with the reason why it is
 * not. A new one that does neither is found.
 */

const NOT_NOTED: Readonly<Record<string, string>> = {
  'sharing.dossier': 'that the dossier exists and who the provider is: known to all who take part',
  'sharing.participants': 'who takes part, without a record',
  'sharing.kringen': 'which kringen there are, without a record',
  'sharing.addedKringen': 'which kringen were added and for whom, without a record',
  'sharing.organisations': 'whom one can invite, without a record',
  'sharing.viewpoints': 'as whom one can look, without a record',
  'live.present': 'who else looks at this moment, without a record',
  'seats.desk': 'who sits in the kernteam, without a record',
  'threads.people': 'whom one can mention, without a record',
};

const MARKED: Ids = new Proxy({} as Ids, {
  get: (_ids, name) => (name === 'slug' ? 'THE-DOSSIER' : `THE-${String(name).toUpperCase()}`),
});

interface Described {
  readonly type: string;
  readonly meta?: ProcedureMeta;
}

const PROCEDURES = Object.entries(appRouter._def.procedures).map(
  ([path, procedure]) => [path, (procedure as unknown as { _def: Described })._def] as const,
);

/** The procedures that read in a dossier, by the input of their call in the proof. */
function readsInDossier(path: string, { type }: Described): boolean {
  const input = CALLS[path]?.(MARKED);
  return type === 'query' && JSON.stringify(input ?? null).includes('THE-DOSSIER');
}

describe('every look at a dossier', () => {
  test('is noted, or has a reason not to be', () => {
    const silent = PROCEDURES.filter(([path, described]) => readsInDossier(path, described))
      .filter(([path, { meta }]) => meta?.looks === undefined && NOT_NOTED[path] === undefined)
      .map(([path]) => path);
    expect(silent).toEqual([]);
  });

  test('that is excepted exists and is not noted after all', () => {
    const noted = Object.keys(NOT_NOTED).filter((path) => {
      const found = PROCEDURES.find(([one]) => one === path)?.[1];
      return found === undefined || found.meta?.looks !== undefined;
    });
    expect(noted).toEqual([]);
  });

  test('names its thing by a field that the call has', () => {
    const wrong = PROCEDURES.filter(([path, { meta }]) => {
      const by = meta?.looks?.by;
      if (by === undefined) return false;
      const input = CALLS[path]?.(MARKED);
      return typeof input !== 'object' || input === null || !(by in input);
    });
    expect(wrong).toEqual([]);
  });

  test('that takes something out of the system is always noted', () => {
    const leaving = PROCEDURES.filter(([path]) => /export|download|importPreview/i.test(path));
    expect(leaving.length).toBeGreaterThan(2);
    expect(leaving.filter(([, { meta }]) => meta?.looks?.always !== true).map(([path]) => path)).toEqual([]);
  });
});
