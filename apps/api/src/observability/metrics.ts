import { createHash, timingSafeEqual } from 'node:crypto';
import { type Database, poolLoads } from '@regietafel/db/kernel/database';
import { systemReader } from '@regietafel/db/kernel/with-system';
import { countJobs } from '@regietafel/db/queries/jobs/jobs';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { traceFor } from './trace.ts';

interface MetricsOptions {
  readonly database: Database;
  /** How many live feeds are open now. */
  readonly openFeeds: () => number;
  /** Bearer token of the collector; without one only the machine itself may read. */
  readonly token: string | null;
}

/** Counts and times what the server does, and answers `/metrics` to whom it concerns. */
export function measure(server: FastifyInstance, { database, openFeeds, token }: MetricsOptions): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  watchPools(registry, database);
  watchJobs(registry, database);
  watchFeeds(registry, openFeeds);
  const durations = new Histogram({
    name: 'regietafel_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'procedure', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });

  server.addHook('onResponse', async (request, reply) => {
    const { procedures } = traceFor(request);
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      // A batch is one request: naming each would count its time several times.
      procedure: procedures.length > 1 ? 'batch' : (procedures[0] ?? 'none'),
      status: reply.statusCode,
    };
    durations.observe(labels, reply.elapsedTime / 1000);
  });

  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function watchPools(registry: Registry, database: Database): void {
  new Gauge({
    name: 'regietafel_database_connections',
    help: 'Connections to the database per door: open, idle, and callers that wait for one',
    labelNames: ['door', 'state'],
    registers: [registry],
    collect() {
      for (const [door, load] of Object.entries(poolLoads(database)))
        for (const [state, count] of Object.entries(load)) this.set({ door, state }, count);
    },
  });
}

function watchFeeds(registry: Registry, openFeeds: () => number): void {
  new Gauge({
    name: 'regietafel_live_feeds',
    help: 'Live feeds that are open',
    registers: [registry],
    collect() {
      this.set(openFeeds());
    },
  });
}

function watchJobs(registry: Registry, database: Database): void {
  new Gauge({
    name: 'regietafel_jobs',
    help: 'Jobs per queue and state; those that failed for good wait for an operator',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { queue, state, count } of await countJobs(systemReader(database, 'count jobs')))
        this.set({ queue, state }, count);
    },
  });
}

function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  // A proxy on this machine also comes from loopback, but says for whom it asks.
  return isLoopback(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined;
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

/** Compared as hashes, so that neither content nor length shows in the time that it takes. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
