import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { ScenarioId } from '@regietafel/domain/core/ids';
import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordCashEvents, recordPlan, recordScenario, recordSheet } from '../records/liquidity.ts';
import { demoEvent } from './cash-events.ts';
import { penOf } from './dossier.ts';
import { PACTUM_SHEETS } from './pactum-exploitatie.ts';
import { PACTUM_PLAN } from './pactum-plan.ts';
import { demoActor } from './people.ts';

const PROVIDER = demoActor('controller@pactum');
const STAND_PER = '2024-06-30' as PlainDate;
/** The package with the short-term plan came in July 2024; the day is fictitious. */
const DELIVERED_AT = '2024-07-12T09:00:00Z' as Instant;

/** The measures of self-help: that there are some stands in the letter, what they are and bring is fictitious. */
export const PACTUM_MEASURES = [
  demoEvent('pactum', 'inhuur', ['maatregel', 'in', 960, '2024-09'], 'Minder inhuur van personeel', {
    probabilityPercent: 75,
    spreadMonths: 12,
    isInBase: true,
    note: 'Fictief.',
  }),
  demoEvent('pactum', 'pand', ['maatregel', 'in', 750, '2024-11'], 'Verkoop van een leegstaand pand', {
    probabilityPercent: 80,
    to: '2025-02',
    isInBase: true,
    note: 'Fictief.',
  }),
  demoEvent('pactum', 'investeringen', ['maatregel', 'in', 360, '2024-08'], 'Uitstel van investeringen', {
    probabilityPercent: 95,
    spreadMonths: 6,
    isInBase: true,
    note: 'Fictief.',
  }),
  demoEvent('pactum', 'facturen', ['maatregel', 'in', 400, '2024-10'], 'Sneller factureren', {
    probabilityPercent: 85,
    isInBase: true,
    note: 'Fictief.',
  }),
] as const;

/** The liquidity of Pactum: short at the end of 2024 without measures of self-help, not with them. All amounts are fictitious. */
export async function loadPactumLiquidity(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const pen = penOf(dossier, PROVIDER, { kringId: dossier.kringen.tafel, recordedAt: DELIVERED_AT });
  const told = { standPer: STAND_PER, isFictitious: true };
  for (const sheet of PACTUM_SHEETS) await recordSheet(tx, pen, sheet, { ...told, source: 'Fictief' });
  await recordPlan(tx, pen, PACTUM_PLAN, { ...told, source: 'Fictief. Hoort bij het pakket van juli 2024.' });
  await recordCashEvents(tx, pen, told, PACTUM_MEASURES);
  await recordScenario(tx, pen, told, {
    scenarioId: stableId<ScenarioId>('demo-scenario:pactum:zonder-zelfhulp'),
    name: 'Zonder zelfhulpmaatregelen',
    note: 'Fictief. Wat er gebeurt als geen enkele maatregel doorgaat.',
    overrides: {
      ...NO_OVERRIDES,
      events: Object.fromEntries(PACTUM_MEASURES.map(({ eventId }) => [`event:${eventId}`, { isOn: false }])),
    },
  });
}
