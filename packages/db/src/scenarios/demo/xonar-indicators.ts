import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordProfileOf, recordReports, recordReviews } from '../records/indicators.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';
import { type Courses, demoReports, momentOf } from './quarter-figures.ts';

const REGION = demoActor('controller@zuid-limburg');
const PROVIDER = demoActor('controller@xonar');

/** Days after the end of a quarter at which the region answers. */
const ANSWERED_AFTER = 45;
const PROFILE_OF = '2024-01-01' as PlainDate;
const PROFILE_AT = '2024-01-08T09:00:00Z' as Instant;

/** Amounts of a quarter in thousands of euro. No source gives any of them: all are fictitious. */
const COURSES: Courses = {
  balanstotaal: [31_500, 29_800],
  eigen_vermogen: [3_350, 2_650],
  vlottende_activa: [9_800, 8_600],
  kortlopende_schulden: [9_300, 9_500],
  liquide_middelen: [4_200, 2_600],
  opbrengsten: [12_050, 12_400, 0.02],
  opbrengsten_jeugd: [11_600, 11_900, 0.02],
  kosten: [11_980, 12_420],
  personeelskosten: [9_650, 10_050],
  kosten_pnil: [1_000, 1_150],
  afschrijvingen: [215, 215],
  rente: [40, 42],
  aflossing: [180, 180],
  fte: [512, 498],
  fte_overhead: [80, 81],
  uitstroom_fte: [17, 22],
  verzuimdagen: [3_300, 3_700, 0.1],
  beschikbare_dagen: [46_000, 45_000],
  declarabele_uren: [118_000, 112_000, 0.03],
  netto_uren: [178_000, 174_000, 0.03],
  capaciteit_etmalen: [19_800, 19_200],
  bezette_etmalen: [17_600, 16_500, 0.02],
  clienten: [1_480, 1_420],
  uitgestroomd: [310, 330],
  wachtenden: [95, 120],
  wachtdagen: [6_200, 9_600],
};

/** XONAR over eight quarters: accepted, but for the last one, in which hours were filled in where days were asked. */
export async function loadXonarIndicators(
  tx: SystemTx,
  dossier: OpenedDossier,
  today: PlainDate,
): Promise<void> {
  const { tafel } = dossier.kringen;
  const reports = demoReports('xonar', today, COURSES, [
    { back: 7, items: { wachtdagen: null }, note: 'Fictief. De wachtdagen werden toen nog niet geteld.' },
    {
      back: 6,
      deviations: [{ item: 'fte_overhead', reason: 'Fictief. Zonder ingehuurde leiding.' }],
    },
    { back: 0, items: { verzuimdagen: 29_200 } },
  ]);
  const last = reports.at(-1);
  const provider = penOf(dossier, PROVIDER, { kringId: tafel, recordedAt: PROFILE_AT });
  await recordProfileOf(tx, provider, PROFILE_OF, {
    sizeClass: 'groot',
    careKinds: ['ambulant', 'pleegzorg', 'gezinshuis', 'verblijf', 'crisis'],
    mainKind: 'verblijf',
    isCombined: false,
  });
  await recordReports(tx, provider, reports);
  await recordReviews(
    tx,
    penOf(dossier, REGION, { kringId: tafel, recordedAt: PROFILE_AT }),
    reports.map(({ reportId, revisionId, period }) => {
      const answered = { reportId, revisionId, recordedAt: momentOf(period, ANSWERED_AFTER, today) };
      if (reportId !== last?.reportId) return { ...answered, answer: 'accepted', note: '', remarks: [] };
      return {
        ...answered,
        answer: 'sent_back',
        note: 'Fictief. Eén post klopt niet.',
        remarks: [
          {
            item: 'verzuimdagen',
            remark: 'Bijna acht keer zoveel als vorig kwartaal. Staan hier uren in plaats van dagen?',
          },
        ],
      };
    }),
  );
}
