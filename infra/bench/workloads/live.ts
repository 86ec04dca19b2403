import { setTimeout as sleep } from 'node:timers/promises';
import { sessionStoreIn } from '../../../apps/api/src/accounts/stores.ts';
import { sessionsIn } from '../../../packages/auth/src/sessions.ts';
import { type Database, openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { tenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import { findDesk } from '../../../packages/db/src/queries/sharing/desk.ts';
import type { Actor } from '../../../packages/domain/src/sharing/tenant.ts';
import { type Follower, follow } from '../measure/follow.ts';
import { readersOf } from '../measure/readers.ts';
import { median, quantile } from '../measure/statistics.ts';
import type { Figure } from '../report/figure.ts';
import type { National } from '../scenario/national.ts';
import { type ChildServer, startChild } from '../servers/child.ts';
import type { Usage } from '../servers/watched.ts';
import type { Workload } from '../workload.ts';

const CLIENTS = 200;
/** Between two saves: four a second, more than regions ever make. */
const PAUSE_MS = 250;
/** News that comes later than this is lost. */
const PATIENCE_MS = 5000;
const WARM_UP_SAVES = 40;
const USAGE_EVERY_MS = 10_000;

interface Client {
  readonly actor: Actor;
  readonly cookie: string;
  readonly follower: Follower;
}

/** A save that was answered, and who of the clients must hear of it. */
interface Save {
  readonly dossierId: string;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly readers: ReadonlySet<string>;
}

/** 200 signed-in people follow while regions record: everything comes to whom it concerns, and to nobody else. */
export const live: Workload = {
  name: 'live',
  async measure({ national, liveSeconds }) {
    const world = await national();
    const server = await startChild('watched.ts', world.urls);
    const db = openDatabase(world.urls);
    try {
      const clients = await openClients(world, db, server.url);
      const saves = new Saves(world, db, server.url);
      for (let turn = 0; turn < WARM_UP_SAVES; turn += 1) await saves.next();
      await sleep(PATIENCE_MS);
      const figures = await watch(server, clients, saves, liveSeconds);
      for (const { follower } of clients) follower.close();
      return figures;
    } finally {
      await db.close();
      await server.stop();
    }
  },
};

async function openClients(world: National, db: Database, url: string): Promise<readonly Client[]> {
  const actors = [
    world.observer,
    ...world.regions.map(({ actor }) => actor),
    ...world.dossiers.map(({ provider }) => provider),
  ].slice(0, CLIENTS);
  const sessions = sessionsIn(sessionStoreIn(db));
  return Promise.all(
    actors.map(async (actor) => {
      const { token } = await sessions.open(actor.accountId, actor.tenantId);
      const cookie = `regietafel_session=${token}`;
      return { actor, cookie, follower: await follow(url, cookie, actor.tenantId) };
    }),
  );
}

/** Saves in one dossier after the other, each time in the next of its kringen, so that no two saves near each other share one. */
class Saves {
  readonly #world: National;
  readonly #db: Database;
  readonly #url: string;
  readonly #cookies = new Map<string, Promise<string>>();
  #turn = 0;

  constructor(world: National, db: Database, url: string) {
    this.#world = world;
    this.#db = db;
    this.#url = url;
  }

  /** Records a risk and gives who must hear of it, as the table behind the law says. */
  async next(): Promise<Save> {
    this.#turn += 1;
    const { dossiers } = this.#world;
    const dossier = dossiers[this.#turn % dossiers.length];
    if (dossier === undefined) throw new Error('the scenario has no dossiers');
    const desk = await findDesk(tenantReader(this.#db, dossier.owner), dossier.id);
    const places =
      desk?.places.filter(({ authorTenantId }) => authorTenantId === dossier.owner.tenantId) ?? [];
    const kringId = places[this.#turn % places.length]?.kring.id;
    if (kringId === undefined) throw new Error('the owner may write nowhere');
    const readers = await readersOf(this.#world.unguardedUrl, kringId);
    const sentAt = performance.now();
    await this.#record(dossier.owner, { dossierId: dossier.id, kringId });
    return { dossierId: dossier.id, sentAt, answeredAt: performance.now(), readers };
  }

  async #record(
    owner: Actor,
    place: { readonly dossierId: string; readonly kringId: string },
  ): Promise<void> {
    const response = await fetch(`${this.#url}/trpc/risks.record`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await this.#cookieOf(owner) },
      body: JSON.stringify({
        ...place,
        riskId: null,
        supersedes: null,
        mayWiden: true,
        standPer: this.#world.today,
        content: contentOf(this.#turn),
      }),
    });
    if (!response.ok) throw new Error(`a save was answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
  }

  #cookieOf({ accountId, tenantId }: Actor): Promise<string> {
    const known = this.#cookies.get(accountId);
    if (known !== undefined) return known;
    const opening = sessionsIn(sessionStoreIn(this.#db))
      .open(accountId, tenantId)
      .then(({ token }) => `regietafel_session=${token}`);
    this.#cookies.set(accountId, opening);
    return opening;
  }
}

function contentOf(turn: number) {
  return {
    number: 1 + (turn % 900),
    group: 'bedrijfsvoering',
    title: `Meting ${turn}`,
    cause: '',
    consequence: '',
    measures: '',
    owners: [],
    status: 'onderhanden',
    statusDate: null,
    window: null,
    notInfluenceable: false,
    amount: { kind: 'pm' },
    wakeUpOn: null,
  };
}

async function watch(
  server: ChildServer,
  clients: readonly Client[],
  saves: Saves,
  seconds: number,
): Promise<readonly Figure[]> {
  const usages = [await server.ask<Usage>()];
  const begun = performance.now();
  const made: Save[] = [];
  let usageDue = begun + USAGE_EVERY_MS;
  while (performance.now() < begun + seconds * 1000) {
    const due = performance.now() + PAUSE_MS;
    made.push(await saves.next());
    if (performance.now() > usageDue) {
      usages.push(await server.ask<Usage>());
      usageDue += USAGE_EVERY_MS;
    }
    await sleep(Math.max(0, due - performance.now()));
  }
  const minutes = (performance.now() - begun) / 60_000;
  await sleep(PATIENCE_MS);
  usages.push(await server.ask<Usage>());
  const broken = clients.filter(({ follower }) => follower.isBroken() || follower.looks() !== 1).length;
  if (broken > 0) throw new Error(`${broken} feeds were broken off`);
  return figuresOf(clients, made, usages, minutes);
}

function figuresOf(
  clients: readonly Client[],
  made: readonly Save[],
  usages: readonly Usage[],
  minutes: number,
): readonly Figure[] {
  const heard = made.flatMap((save) => clients.flatMap((client) => delayOf(save, client) ?? []));
  const delays = heard.filter((delay) => delay !== 'lost');
  const [before, after] = [usages[0], usages.at(-1)];
  if (before === undefined || after === undefined) throw new Error('the server did not say how it fares');
  const counts = { clients: clients.length, saves: made.length, expected: heard.length, minutes };
  return [
    { name: 'live.lost', value: heard.length - delays.length, details: counts },
    { name: 'live.leaked', value: leaksIn(clients, made), details: counts },
    {
      name: 'live.delay',
      value: quantile(delays, 0.99),
      details: { medianMs: median(delays), longestMs: Math.max(...delays) },
    },
    {
      name: 'live.memory',
      value: after.heapMb - before.heapMb,
      details: {
        minutes,
        heapMb: after.heapMb,
        residentMbBefore: before.residentMb,
        residentMb: after.residentMb,
        largestHeapMb: Math.max(...usages.map(({ heapMb }) => heapMb)),
      },
    },
    {
      name: 'live.processor',
      value: (after.processorSeconds - before.processorSeconds) / minutes,
      details: { savesPerMinute: made.length / minutes },
    },
  ];
}

/** How long after the answer a client was told of the save, in ms; undefined for who has nothing to do with it. */
function delayOf(save: Save, client: Client): number | 'lost' | undefined {
  if (!save.readers.has(client.actor.tenantId)) return undefined;
  const news = client.follower.told.find(
    ({ dossierId, at }) =>
      dossierId === save.dossierId && at >= save.sentAt && at < save.sentAt + PATIENCE_MS,
  );
  return news === undefined ? 'lost' : Math.max(0, news.at - save.answeredAt);
}

/** News about a dossier of which no save that the client reads was under way. */
function leaksIn(clients: readonly Client[], made: readonly Save[]): number {
  const first = made[0]?.sentAt ?? 0;
  return clients.reduce((total, { actor, follower }) => {
    const unexplained = follower.told.filter(
      ({ dossierId, at }) =>
        at >= first &&
        !made.some(
          (save) =>
            save.dossierId === dossierId &&
            save.readers.has(actor.tenantId) &&
            at >= save.sentAt &&
            at < save.sentAt + PATIENCE_MS,
        ),
    );
    return total + unexplained.length;
  }, 0);
}
