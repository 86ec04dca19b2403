import { compareTimes, type Effort, interleave } from '../measure/interleave.ts';
import { answersPerSecond, openAsker, type Request } from '../measure/load.ts';
import type { Figure } from '../report/figure.ts';
import { type National, typicalDossier } from '../scenario/national.ts';
import { type SignedIn, signIn } from '../scenario/signed-in.ts';
import { startChild } from '../servers/child.ts';
import type { Workload } from '../workload.ts';
import { bareOptions } from './bare-answers.ts';

/** Requests that are under way at once. */
const CONNECTIONS = 4;
const BATCH = 6;
const NOW = { standPer: null, knownAt: null };

/** What the whole stack costs: the product's answers against Node's bare http server with the same statements. */
export const api: Workload = {
  name: 'api',
  async measure({ national, effort }) {
    const world = await national();
    const owner = await signIn(world, typicalDossier(world).owner);
    const observer = await signIn(world, world.observer);
    const stack = await startChild('stack.ts', world.urls);
    const bare = await startChild('bare.ts', await bareOptions(world, { owner, observer }));
    try {
      const contests = requestsOf(world, stack.url, { owner, observer });
      return [
        await compareRates('api.rows12', contests.register, { url: `${bare.url}/register` }, effort),
        await compareRates('api.rows200', contests.changes, { url: `${bare.url}/changes` }, effort),
        await compareBatch(contests.dossier, contests.batch, effort),
        await comparePortfolio(contests.portfolio, { url: `${bare.url}/portfolio` }, effort),
      ];
    } finally {
      await stack.stop();
      await bare.stop();
    }
  },
};

function requestsOf(world: National, url: string, people: { owner: SignedIn; observer: SignedIn }) {
  const { id: dossierId } = typicalDossier(world);
  const call = (person: SignedIn, path: string, input: object, query = ''): Request => ({
    url: `${url}/trpc/${path}?${query}input=${encodeURIComponent(JSON.stringify(input))}`,
    headers: { cookie: person.cookie },
  });
  const dossier = { dossier: dossierId };
  return {
    register: call(people.owner, 'risks.register', { dossierId, asOf: NOW }),
    changes: call(people.owner, 'history.changes', {
      dossierId,
      asOf: NOW,
      kinds: [],
      cursor: null,
      limit: 200,
    }),
    portfolio: call(people.observer, 'portfolio.list', {}),
    dossier: call(people.owner, 'sharing.dossier', dossier),
    batch: call(
      people.owner,
      Array(BATCH).fill('sharing.dossier').join(','),
      Object.fromEntries(Array.from({ length: BATCH }, (_, at) => [at, dossier])),
      'batch=1&',
    ),
  };
}

async function compareRates(
  name: 'api.rows12' | 'api.rows200',
  stack: Request,
  bare: Request,
  { rounds, sideMs }: Effort,
): Promise<Figure> {
  const load = { connections: CONNECTIONS, milliseconds: sideMs };
  const contest = {
    subject: () => answersPerSecond(stack, load),
    baseline: () => answersPerSecond(bare, load),
  };
  // Once for nothing: connections are opened, code is compiled and plans are made.
  await interleave(contest, 1);
  const { ratio, subject, baseline } = await interleave(contest, rounds);
  return { name, value: ratio, details: { stackPerSecond: subject, barePerSecond: baseline } };
}

async function compareBatch(single: Request, batch: Request, { rounds, sideMs }: Effort): Promise<Figure> {
  const load = { connections: CONNECTIONS, milliseconds: sideMs };
  const contest = {
    subject: async () => BATCH * (await answersPerSecond(batch, load)),
    baseline: () => answersPerSecond(single, load),
  };
  await interleave(contest, 1);
  const { ratio, subject, baseline } = await interleave(contest, rounds);
  return {
    name: 'api.batch',
    value: ratio,
    details: { batchedCallsPerSecond: subject, singleCallsPerSecond: baseline },
  };
}

/** One person waits for one answer: its time, not how many the server can give. */
async function comparePortfolio(stack: Request, bare: Request, effort: Effort): Promise<Figure> {
  const [asker, bareAsker] = [await openAsker(stack), await openAsker(bare)];
  const contest = { subject: asker.ask, baseline: bareAsker.ask };
  const { ratio, subject, baseline } = await compareTimes(contest, effort);
  asker.close();
  bareAsker.close();
  return { name: 'api.portfolio', value: ratio, details: { stackMs: subject, bareMs: baseline } };
}
