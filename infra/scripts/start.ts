import {
  type Environment,
  EnvironmentError,
  readEnvironment,
} from '../../apps/api/src/config/environment.ts';
import { drawBand } from '../../apps/api/src/liquidity/deliveries/band.ts';
import { createLogger } from '../../apps/api/src/observability/logger.ts';
import { serve } from '../../apps/api/src/server/serve.ts';
import { hashPassword } from '../../packages/auth/src/passwords.ts';
import { EmbeddedError } from '../../packages/db/src/embedded/embedded-error.ts';
import { openEmbeddedDatabase } from '../../packages/db/src/embedded/open-embedded-database.ts';
import type { DemoSummary } from '../../packages/db/src/scenarios/load-demo.ts';
import { dataFolderOf, loadScenario } from '../../packages/db/src/scenarios/scenario.ts';
import { dutchDayOf, type Instant } from '../../packages/domain/src/core/dates.ts';
import { onLauncherGone } from './launchers.ts';
import { choosePort } from './port.ts';
import { print, since, step } from './progress.ts';
import { Refusal } from './refusal.ts';
import { buildWebClient, WEB_FOLDER } from './web-client.ts';

/** What must be closed at the end, last opened first. */
const open: (() => Promise<unknown>)[] = [];
const interrupted = new AbortController();

async function start(): Promise<void> {
  const begun = performance.now();
  print('Regietafel');
  const port = await choosePort(process.env['PORT']);
  const environment = readEnvironment();
  const webClient = prepareWebClient(environment);
  // Both run at once; the first to fail ends the start, and the other one's failure is then no news.
  webClient.catch(() => undefined);
  const { database, demo } = await chooseDatabase(environment);
  const webFolder = await webClient;
  interrupted.signal.throwIfAborted();
  const server = await step('server starten', () =>
    serve({
      port,
      host: environment.host,
      database,
      webFolder,
      demo: demo ?? null,
      trustProxy: environment.trustProxy,
      metricsToken: environment.metricsToken,
      logger: createLogger(demo === undefined ? environment.logLevel : 'warn'),
      // A demonstration mails nobody, whatever the environment says.
      ...(environment.isWorker ? { worker: { mail: demo === undefined ? environment.mail : null } } : {}),
    }),
  );
  open.push(() => server.close());
  print(`  ✓ gereed in ${since(begun)}\n\n  ${server.url}\n`);
  if (demo !== undefined) printAccounts(demo);
  print('  Ctrl-C stopt alles; de gegevens blijven bewaard.');
}

/** A client of one's own is taken as it is; else ours is built. Gives the folder to serve. */
async function prepareWebClient({ webFolder }: Environment): Promise<string> {
  if (webFolder !== null) return webFolder;
  await step('webclient bouwen', () => buildWebClient(interrupted.signal));
  return WEB_FOLDER;
}

/** A database of one's own is taken as it is: no migrations, no demo. Without one there is that of a scenario. */
async function chooseDatabase({ database, scenario }: Environment) {
  if (database !== null) return { database, demo: undefined };
  const embedded = await step('database starten en migreren', () =>
    openEmbeddedDatabase(process.env['DATA_FOLDER'] ?? dataFolderOf(scenario)),
  );
  open.push(() => embedded.stop());
  for (const note of embedded.notes) print(`    ${note.nl}`);
  interrupted.signal.throwIfAborted();
  const demo = await step(scenario === 'demo' ? 'demo laden' : 'verzonnen land laden', () =>
    loadScenario(scenario, embedded, {
      hash: hashPassword,
      drawBand,
      today: dutchDayOf(Temporal.Now.instant().toString() as Instant),
    }),
  );
  return { database: embedded, demo };
}

function printAccounts({ accounts, password }: DemoSummary): void {
  print(`  Demoaccounts, alle met het wachtwoord ${password}`);
  for (const { email, displayName } of accounts) print(`    ${email.padEnd(50)} ${displayName}`);
  print();
}

async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}

function sayWhy(cause: unknown): void {
  if (cause instanceof EmbeddedError) print(`\n${cause.sentences.nl}`);
  else if (cause instanceof Refusal || cause instanceof EnvironmentError) print(`\n${cause.message}`);
  else print(`\nStarten lukte niet: ${cause instanceof Error ? cause.stack : String(cause)}`);
}

const started = start();

async function stop(): Promise<never> {
  print('\n  Stoppen …');
  interrupted.abort();
  await started.catch(() => undefined);
  await closeAll();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
onLauncherGone(stop);

try {
  await started;
} catch (cause) {
  if (!interrupted.signal.aborted) {
    sayWhy(cause);
    await closeAll();
    process.exit(1);
  }
}
