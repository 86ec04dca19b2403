import { databaseUrl } from '../../../packages/db/src/embedded/database-url.ts';
import {
  type DatabaseUrls,
  openEmbeddedDatabase,
} from '../../../packages/db/src/embedded/open-embedded-database.ts';
import { findPasswords, findState } from '../../../packages/db/src/embedded/server-files.ts';
import { loadNational, type NationalSummary } from '../../../packages/db/src/scenarios/load-national.ts';
import { dutchDayOf, type Instant, type PlainDate } from '../../../packages/domain/src/core/dates.ts';
import { withFolder } from './folder.ts';

const DOSSIERS = 300;
const YEARS = 10;

/** The national scenario in a database of its own. */
export interface National extends NationalSummary {
  readonly urls: DatabaseUrls;
  /**
   * The same database past row-level security: for a superuser no policy counts. Without parallel workers, which guarded
   * statements never get: a busy machine takes longer to start them than they save.
   */
  readonly unguardedUrl: string;
  readonly today: PlainDate;
}

/** Runs `work` on the national scenario: loaded anew into a folder that is removed afterwards, or standing in `kept`. */
export function withNational<T>(
  kept: string | undefined,
  work: (national: National) => Promise<T>,
): Promise<T> {
  return kept === undefined ? withFolder((folder) => openNational(folder, work)) : openNational(kept, work);
}

async function openNational<T>(folder: string, work: (national: National) => Promise<T>): Promise<T> {
  const today = dutchDayOf(Temporal.Now.instant().toString() as Instant);
  const { stop, ...urls } = await openEmbeddedDatabase(folder);
  try {
    const summary = await loadNational(urls, { dossiers: DOSSIERS, years: YEARS, today });
    return await work({ ...summary, urls, unguardedUrl: await superuserUrl(folder), today });
  } finally {
    await stop();
  }
}

async function superuserUrl(folder: string): Promise<string> {
  const [state, passwords] = await Promise.all([findState(folder), findPasswords(folder)]);
  if (state === undefined || passwords === undefined) throw new Error(`no server runs in ${folder}`);
  const url = new URL(databaseUrl({ port: state.port, passwords }, 'superuser', 'regietafel'));
  url.searchParams.set('options', '-c max_parallel_workers_per_gather=0');
  return url.href;
}

/** A dossier with its own region as reader: what a regievoerder looks at all day. */
export function typicalDossier({ dossiers }: NationalSummary): NationalSummary['dossiers'][number] {
  const dossier = dossiers[Math.floor(dossiers.length / 2)];
  if (dossier === undefined) throw new Error('the scenario has no dossiers');
  return dossier;
}
