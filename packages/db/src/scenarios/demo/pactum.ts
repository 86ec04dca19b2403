import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordAgreement, recordStep } from '../records/progress.ts';
import { recordRisks } from '../records/risks.ts';
import { demoSeat, openDemoDossier, penOf } from './dossier.ts';
import { PACTUM_SEPTEMBER } from './letters.ts';
import { loadPactumJudgements } from './pactum-judgements.ts';
import { demoActor, demoTenantId } from './people.ts';
import { loadPactumTalk } from './talk.ts';

const SINCE = '2024-05-28' as PlainDate;
const AMBTENAAR = demoActor('ambtenaar@centraal-gelderland');

const PACKAGE = [
  ['Probleemanalyse', 'Herstelplan'],
  ['Operationeel plan 2024', 'Herstelplan'],
  ['Liquiditeitsprognose voor de rest van 2024', 'Liquiditeit'],
  ['Planning voor het meerjarenherstel- en ontwikkelplan', 'Herstelplan'],
] as const;

/** Pactum: trede 3, two accounthoudende regio's, three with a strategic interest. What belongs to both is the table's. */
export async function loadPactum(tx: SystemTx, today: PlainDate): Promise<void> {
  const dossier = await openPactum(tx);
  const { breed, tafel } = dossier.kringen;
  await recordStep(
    tx,
    penOf(dossier, AMBTENAAR, { kringId: breed, recordedAt: PACTUM_SEPTEMBER.recordedAt, asTable: true }),
    {
      kind: 'vaststelling',
      trede: 3,
      effectiveOn: SINCE,
      precision: 'day',
      decidedBy: 'Vastgesteld in overleg van Pactum, regio’s en Jeugdautoriteit',
      document: PACTUM_SEPTEMBER.name,
      note: 'Zorgelijk, onder meer door druk op de liquiditeit; stabiel, en de continuïteit van zorg staat vooralsnog niet onder druk.',
    },
  );
  await recordRisks(
    tx,
    penOf(dossier, AMBTENAAR, { kringId: tafel, recordedAt: PACTUM_SEPTEMBER.recordedAt }),
    PACTUM_SEPTEMBER.standPer,
    [
      {
        riskId: stableId<RiskId>('demo-risico:pactum:1'),
        number: 1,
        group: 'bedrijfsvoering',
        title: 'Druk op de liquiditeit',
        cause: 'De brief noemt de financiële situatie zorgelijk',
        consequence: 'Mogelijk een verzoek om financiële steun; bedrag onbekend',
        measures: 'Eerst helpt Pactum zichzelf, dan de groep, collega’s en banken, dan pas gemeenten.',
        owners: ['Pactum'],
        status: 'onderhanden',
        statusDate: null,
        window: null,
        notInfluenceable: false,
        amount: { kind: 'pm' },
        wakeUpOn: null,
      },
    ],
  );
  await loadDeliverables(tx, dossier);
  await loadPactumJudgements(tx, dossier);
  await loadPactumTalk(tx, dossier, today);
}

function openPactum(tx: SystemTx): Promise<OpenedDossier> {
  const takingPart = (
    role: 'accounthoudend' | 'strategisch_belang' | 'aanbieder' | 'adviserend',
    slug: string,
  ) => ({
    tenantId: demoTenantId(slug),
    role,
    validFrom: SINCE,
  });
  return openDemoDossier(tx, 'pactum', AMBTENAAR, {
    openedOn: SINCE,
    participants: [
      takingPart('accounthoudend', 'centraal-gelderland'),
      takingPart('accounthoudend', 'midden-ijssel-oost-veluwe'),
      takingPart('strategisch_belang', 'ijsselland'),
      takingPart('strategisch_belang', 'midden-limburg-oost'),
      takingPart('strategisch_belang', 'zuidoost-brabant'),
      takingPart('aanbieder', 'pactum'),
      takingPart('adviserend', 'jeugdautoriteit'),
    ],
    seats: [
      demoSeat('ambtenaar@centraal-gelderland', SINCE, true),
      demoSeat('wethouder@centraal-gelderland', SINCE, true),
      demoSeat('ambtenaar@midden-ijssel-oost-veluwe', SINCE, true),
      demoSeat('ambtenaar@ijsselland', SINCE),
      demoSeat('ambtenaar@midden-limburg-oost', SINCE),
      demoSeat('ambtenaar@zuidoost-brabant', SINCE),
      demoSeat('adviseur@jeugdautoriteit', SINCE),
    ],
  });
}

async function loadDeliverables(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const pen = penOf(dossier, AMBTENAAR, {
    kringId: dossier.kringen.tafel,
    recordedAt: PACTUM_SEPTEMBER.recordedAt,
    asTable: true,
  });
  const said = { standPer: PACTUM_SEPTEMBER.standPer, recordedAt: PACTUM_SEPTEMBER.recordedAt };
  const earlyJuly = '2024-07-08' as PlainDate;
  await recordAgreement(
    tx,
    pen,
    {
      title: 'Plan voor de korte termijn, met maatregelen van zelfhulp',
      party: 'Pactum',
      topic: 'Herstelplan',
    },
    [
      {
        ...said,
        dueOn: earlyJuly,
        status: 'nagekomen',
        settledOn: earlyJuly,
        source: `${PACTUM_SEPTEMBER.name} (begin juli; de dag is een aanname)`,
      },
    ],
  );
  for (const [title, topic] of PACKAGE)
    await recordAgreement(tx, pen, { title, party: 'Pactum', topic }, [
      { ...said, dueOn: '2024-10-31' as PlainDate, source: `${PACTUM_SEPTEMBER.name} (eind oktober)` },
    ]);
}
