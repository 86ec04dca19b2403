import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listNewSince, recordVisit } from '@regietafel/db/queries/portfolio/visits';
import { getDossier } from '@regietafel/db/queries/sharing/dossiers';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { RISK_COLOURS } from '@regietafel/domain/risks/risk';
import { getAgreements } from '../agreements/service.ts';
import { getChanges } from '../history/service.ts';
import { getBoard } from '../kpis/read.ts';
import { getLadder } from '../ladder/service.ts';
import { getRegister } from '../risks/get-register.ts';
import type { Asker } from '../sharing/asker.ts';
import { presentDossier } from '../sharing/present-dossier.ts';
import { countKpis } from './kpi-counts.ts';
import { presentNews } from './present.ts';
import { countOpenRisks } from './risk-counts.ts';
import { listTodos } from './todos.ts';

/** Changes that the overview gathers into a few pieces of news; the rest stands in the log. */
const LATEST_SHOWN = 24;

interface Question {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
}

/**
 * One dossier on one screen. It asks what the pages themselves ask, so that its figures are theirs. NOT_FOUND when the
 * dossier is absent or not shared.
 */
export async function getOverview(asker: Asker, question: Question): Promise<Overview> {
  const { dossierId, asOf } = question;
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [dossier, register, board, ladder, agreements, log, news] = await Promise.all([
    getDossier(reader, dossierId),
    getRegister(asker, question),
    getBoard(asker, question),
    getLadder(asker, question),
    getAgreements(asker, question),
    getChanges(asker, { dossierId, asOf, kinds: [], cursor: null, limit: LATEST_SHOWN }),
    listNewSince(reader, [dossierId]),
  ]);
  const contents = register.rows.map(({ content }) => ({ ...content, amountKind: content.amount.kind }));
  const normed = board.kpis.filter(({ norm }) => norm !== null);
  const open = agreements.agreements.filter(({ status }) => status === 'open');
  const overdue = open.filter(({ overdueDays }) => overdueDays > 0).length;
  return {
    ...presentDossier(dossier),
    day: register.day,
    trede: presentTrede(ladder),
    kpis: countKpis(normed.map(({ status }) => status)),
    kpiStates: board.kpis.map(({ kpiId, name, status, trend }) => ({
      kpiId,
      name,
      status,
      trend: trend.word,
    })),
    openRisks: countOpenRisks(contents),
    riskColours: RISK_COLOURS.map((colour) => ({
      colour,
      count: register.rows.filter((row) => row.colour === colour).length,
    })),
    agreements: {
      total: agreements.agreements.length,
      open: open.length,
      overdue,
      slipped: agreements.agreements.filter(({ slipDays }) => slipDays > 0).length,
    },
    overdueAgreements: overdue,
    lastRegisterOn: register.latestVersion?.standPer ?? null,
    news: presentNews(news[0]),
    latest: log.items,
    todos: listTodos({ register, board, agreements }),
  };
}

/** Notes that the person looks at the dossier; NOT_FOUND when it is absent or not shared. */
export async function visitDossier(asker: Asker, dossierId: DossierId): Promise<void> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    await getDossier(tx, dossierId);
    await recordVisit(tx, asker.actor, dossierId);
  });
}

function presentTrede({ current, definitions }: Awaited<ReturnType<typeof getLadder>>): Overview['trede'] {
  if (current === null) return null;
  const { trede, since, precision } = current;
  return { trede, since, precision, name: definitions.find((one) => one.trede === trede)?.name ?? null };
}
