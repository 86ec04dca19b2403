import type { Ids } from '../../isolation/calls/call.ts';
import { CALLS } from '../../isolation/calls.ts';
import { appRouter } from '../../router.ts';
import type { Browser } from '../../testing/browser.ts';

type Kind = 'query' | 'mutation' | 'subscription';

const MARKED: Ids = new Proxy({} as Ids, {
  get: (_ids, name) => (name === 'dossier' || name === 'slug' ? 'THE-DOSSIER' : String(name)),
});

function namesADossier(path: string): boolean {
  const input = CALLS[path]?.(MARKED);
  const said = input instanceof FormData ? String(input.get('values')) : JSON.stringify(input ?? null);
  return said.includes('THE-DOSSIER');
}

const PROCEDURES = Object.entries(appRouter._def.procedures) as unknown as [
  string,
  { _def: { type: Kind } },
][];

/** The procedures of a kind that are about one dossier: a new one is among them by itself. */
export function dossierProcedures(kind: Kind): readonly string[] {
  return PROCEDURES.filter(([path, { _def }]) => _def.type === kind && namesADossier(path)).map(
    ([path]) => path,
  );
}

/** What a procedure answers to somebody: the status and the body to the byte. */
export async function answerTo(browser: Browser, kind: 'query' | 'mutation', path: string, ids: Ids) {
  const input = CALLS[path]?.(ids);
  const { status, body } =
    input instanceof FormData
      ? await browser.send(`/trpc/${path}`, { method: 'POST', body: input })
      : await browser[kind === 'query' ? 'query' : 'mutate'](path, input);
  return { status, body };
}
