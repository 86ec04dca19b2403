import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordStep } from '../records/progress.ts';
import { recordRisks } from '../records/risks.ts';
import { openDemoDossier, penOf } from './dossier.ts';
import { PACTUM_SEPTEMBER } from './letters.ts';
import { loadPactumAgreements } from './pactum-agreements.ts';
import { loadPactumDependence } from './pactum-dependence.ts';
import { loadPactumIndicators } from './pactum-indicators.ts';
import { loadPactumJudgements } from './pactum-judgements.ts';
import { loadPactumLiquidity } from './pactum-liquidity.ts';
import { PACTUM_PARTICIPANTS, PACTUM_SEATS, PACTUM_SINCE } from './pactum-parties.ts';
import { demoActor } from './people.ts';
import { releasePactum } from './releases.ts';
import { loadPactumTalk } from './talk.ts';

const AMBTENAAR = demoActor('ambtenaar@centraal-gelderland');

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
      effectiveOn: PACTUM_SINCE,
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
  await loadPactumAgreements(tx, dossier);
  await loadPactumJudgements(tx, dossier);
  await loadPactumLiquidity(tx, dossier);
  await loadPactumDependence(tx, dossier);
  await loadPactumIndicators(tx, dossier, today);
  await releasePactum(tx, dossier, today);
  await loadPactumTalk(tx, dossier, today);
}

function openPactum(tx: SystemTx): Promise<OpenedDossier> {
  return openDemoDossier(tx, 'pactum', AMBTENAAR, {
    openedOn: PACTUM_SINCE,
    participants: PACTUM_PARTICIPANTS,
    seats: PACTUM_SEATS,
  });
}
