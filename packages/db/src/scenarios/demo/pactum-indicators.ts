import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordProfileOf, recordReports, recordReviews } from '../records/indicators.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';
import { type Courses, demoReports, momentOf } from './quarter-figures.ts';

const REGION = demoActor('ambtenaar@centraal-gelderland');
const PROVIDER = demoActor('controller@pactum');

/** Days after the end of a quarter at which a region answers. */
const ANSWERED_AFTER = 42;
const PROFILE_OF = '2024-06-01' as PlainDate;
const PROFILE_AT = '2024-06-03T09:00:00Z' as Instant;

/** Amounts of a quarter in thousands of euro. No source gives any of them: all are fictitious. */
const COURSES: Courses = {
  balanstotaal: [52_000, 53_500],
  eigen_vermogen: [6_100, 7_900],
  vlottende_activa: [16_500, 18_200],
  kortlopende_schulden: [17_300, 16_400],
  liquide_middelen: [3_900, 6_800],
  opbrengsten: [24_300, 25_100, 0.02],
  opbrengsten_jeugd: [24_000, 24_800, 0.02],
  kosten: [24_250, 24_700],
  personeelskosten: [19_300, 19_500],
  kosten_pnil: [2_600, 1_650],
  afschrijvingen: [420, 430],
  rente: [110, 95],
  aflossing: [300, 300],
  fte: [1_010, 1_035],
  fte_overhead: [172, 160],
  uitstroom_fte: [46, 33],
  verzuimdagen: [7_300, 6_600, 0.1],
  beschikbare_dagen: [91_000, 93_500],
  declarabele_uren: [226_000, 238_000, 0.03],
  netto_uren: [352_000, 360_000, 0.03],
  capaciteit_etmalen: [24_600, 24_200],
  bezette_etmalen: [20_700, 21_500, 0.02],
  clienten: [3_250, 3_330],
  uitgestroomd: [690, 720],
  wachtenden: [410, 350],
  wachtdagen: [36_500, 27_300],
};

/** Pactum over eight quarters, recovering; the last one waits for an answer. */
export async function loadPactumIndicators(
  tx: SystemTx,
  dossier: OpenedDossier,
  today: PlainDate,
): Promise<void> {
  const { tafel } = dossier.kringen;
  const reports = demoReports('pactum', today, COURSES, []);
  const provider = penOf(dossier, PROVIDER, { kringId: tafel, recordedAt: PROFILE_AT });
  await recordProfileOf(tx, provider, PROFILE_OF, {
    sizeClass: 'zeer_groot',
    careKinds: ['ambulant', 'pleegzorg', 'gezinshuis', 'verblijf', 'behandeling'],
    mainKind: 'pleegzorg',
    isCombined: false,
  });
  await recordReports(tx, provider, reports);
  await recordReviews(
    tx,
    penOf(dossier, REGION, { kringId: tafel, recordedAt: PROFILE_AT }),
    reports.slice(0, -1).map(({ reportId, revisionId, period }) => ({
      reportId,
      revisionId,
      recordedAt: momentOf(period, ANSWERED_AFTER, today),
      answer: 'accepted',
      note: '',
      remarks: [],
    })),
  );
}
