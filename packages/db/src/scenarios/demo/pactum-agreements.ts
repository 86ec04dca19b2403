import type { AgreementRevision } from '@regietafel/domain/agreements/agreement';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordAgreement } from '../records/progress.ts';
import { recordComment } from '../records/talk.ts';
import { penOf } from './dossier.ts';
import { PACTUM_SEPTEMBER } from './letters.ts';
import { demoActor } from './people.ts';

const HAND = demoActor('ambtenaar@centraal-gelderland');
const EARLY_JULY = '2024-07-08' as PlainDate;
const END_OF_OCTOBER = '2024-10-31' as PlainDate;
const ACCEPTED_AT = '2024-09-20T08:00:00Z' as Instant;
const SHORT_TERM_PLAN = 'Plan voor de korte termijn, met maatregelen van zelfhulp';

/** What is promised, by whom and until when, and the day on which it was kept. */
interface Promised {
  readonly title: string;
  readonly party: string;
  readonly topic: string;
  readonly dueOn: PlainDate;
  readonly keptOn?: PlainDate;
  readonly source: string;
}

const DELIVERABLES: readonly Promised[] = [
  ['Probleemanalyse', 'Herstelplan'],
  ['Operationeel plan 2024', 'Herstelplan'],
  ['Liquiditeitsprognose voor de rest van 2024', 'Liquiditeit'],
  ['Planning voor het meerjarenherstel- en ontwikkelplan', 'Herstelplan'],
].map(([title = '', topic = '']) => ({
  title,
  topic,
  party: 'Pactum',
  dueOn: END_OF_OCTOBER,
  source: `${PACTUM_SEPTEMBER.name} (eind oktober)`,
}));

/** Whether what was delivered will do; the days are fictitious. */
const ACCEPTANCE: readonly Promised[] = [
  {
    title: 'Oordeel over het plan voor de korte termijn',
    party: 'Kernteam',
    topic: 'Aanvaarding',
    dueOn: '2024-07-31' as PlainDate,
    keptOn: '2024-07-22' as PlainDate,
    source: 'Fictief',
  },
  {
    title: 'Oordeel over het pakket van eind oktober: aanvaard, of terug met wat ontbreekt',
    party: 'Kernteam',
    topic: 'Aanvaarding',
    dueOn: '2024-11-30' as PlainDate,
    source: 'Fictief',
  },
];

/** Who tells whom: the letter says that it goes like this, the days are fictitious. */
const COMMUNICATION: readonly Promised[] = [
  {
    title: 'Terugkoppeling aan het breed ambtelijk overleg',
    party: 'Ambtelijk kernteam',
    topic: 'Communicatie',
    dueOn: '2024-11-07' as PlainDate,
    source: `${PACTUM_SEPTEMBER.name}; datum fictief`,
  },
  {
    title: 'Terugkoppeling aan het breed bestuurlijk overleg',
    party: 'Bestuurlijk kernteam',
    topic: 'Communicatie',
    dueOn: '2024-11-21' as PlainDate,
    source: `${PACTUM_SEPTEMBER.name}; datum fictief`,
  },
  {
    title: 'De raden informeren met één gezamenlijke tekst',
    party: 'Gemeenten',
    topic: 'Communicatie',
    dueOn: '2024-09-30' as PlainDate,
    keptOn: '2024-09-18' as PlainDate,
    source: `${PACTUM_SEPTEMBER.name}; datum fictief`,
  },
];

const SCENARIOS: Promised = {
  title: 'Scenario’s voor een mogelijk verzoek om financiële steun',
  party: 'Kernteam',
  topic: 'Steun',
  dueOn: '2024-11-30' as PlainDate,
  source: `${PACTUM_SEPTEMBER.name}; datum fictief`,
};

/** What the parties around Pactum promised each other, each for those whom it concerns. */
export async function loadPactumAgreements(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { kernteam, tafel, breed } = dossier.kringen;
  await loadShortTermPlan(tx, dossier);
  for (const one of [...DELIVERABLES, ...ACCEPTANCE]) await promise(tx, dossier, tafel, one);
  for (const one of COMMUNICATION) await promise(tx, dossier, breed, one);
  await promise(tx, dossier, kernteam, SCENARIOS);
}

/** Delivered in time, and what the table said of it stands beside it. */
async function loadShortTermPlan(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { tafel } = dossier.kringen;
  const agreementId = await promise(tx, dossier, tafel, {
    title: SHORT_TERM_PLAN,
    party: 'Pactum',
    topic: 'Herstelplan',
    dueOn: EARLY_JULY,
    keptOn: EARLY_JULY,
    source: `${PACTUM_SEPTEMBER.name} (begin juli; de dag is een aanname)`,
  });
  await recordComment(tx, penOf(dossier, HAND, { kringId: tafel, recordedAt: ACCEPTED_AT }), {
    subject: { kind: 'agreement', id: agreementId },
    writerName: 'Ambtenaar Centraal Gelderland',
    body: 'Fictief. Het kernteam aanvaardt dit plan. De voortgang van de maatregelen hoort voortaan bij elk overleg.',
  });
}

function promise(tx: SystemTx, dossier: OpenedDossier, kringId: Kring, one: Promised) {
  const { recordedAt, standPer } = PACTUM_SEPTEMBER;
  const { title, party, topic, dueOn, keptOn, source } = one;
  const kept: Partial<Pick<AgreementRevision, 'status' | 'settledOn'>> =
    keptOn === undefined ? {} : { status: 'nagekomen', settledOn: keptOn };
  return recordAgreement(
    tx,
    penOf(dossier, HAND, { kringId, recordedAt, asTable: true }),
    { title, party, topic },
    [{ standPer, recordedAt, dueOn, source, ...kept }],
  );
}

type Kring = OpenedDossier['kringen']['tafel'];
