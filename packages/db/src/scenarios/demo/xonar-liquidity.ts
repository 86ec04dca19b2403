import type { PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { recordCashEvents, recordPlan, recordSheet } from '../records/liquidity.ts';
import { demoEvent } from './cash-events.ts';
import { penOf } from './dossier.ts';
import { XONAR_OCTOBER } from './letters.ts';
import { demoActor } from './people.ts';
import { XONAR_SHEETS } from './xonar-exploitatie.ts';
import { XONAR_PLAN } from './xonar-plan.ts';
import { xonarRiskId } from './xonar-register.ts';

const PROVIDER = demoActor('controller@xonar');
const STAND_PER = '2024-09-30' as PlainDate;

/** The liquidity of XONAR: the register's own amounts, and for the rest fictitious figures. */
export async function loadXonarLiquidity(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const pen = penOf(dossier, PROVIDER, {
    kringId: dossier.kringen.tafel,
    recordedAt: XONAR_OCTOBER.recordedAt,
  });
  const told = { standPer: STAND_PER, source: 'Fictief', isFictitious: true };
  for (const sheet of XONAR_SHEETS) await recordSheet(tx, pen, sheet, told);
  await recordPlan(tx, pen, XONAR_PLAN, {
    ...told,
    source: 'Fictief. Het rendement van 2 % komt uit het herstelplan.',
  });
  await recordCashEvents(tx, pen, { standPer: STAND_PER, isFictitious: true }, [
    demoEvent(
      'xonar',
      'garantie-ijz',
      ['garantie', 'uit', 2_500, '2025-03'],
      'Garantie aan IJZ wordt niet verlengd',
      {
        to: '2025-06',
        probabilityPercent: 15,
        coversRiskIds: [xonarRiskId(15)],
        note: 'Het bedrag staat in het register (risico 15) en de looptijd van een jaar ook; de kans is fictief.',
      },
    ),
    demoEvent(
      'xonar',
      'overhead',
      ['maatregel', 'in', 420, '2025-01'],
      'Bezuiniging op overhead en vastgoed',
      {
        probabilityPercent: 70,
        spreadMonths: 12,
        note: 'Fictief. Bezuinigingen om het eerste jaar op te vangen.',
      },
    ),
    demoEvent('xonar', 'cao', ['overig', 'uit', 0, '2024-10'], 'Cao-indexatie: staat al in de begroting', {
      probabilityPercent: 100,
      isInBase: true,
      coversRiskIds: [xonarRiskId(12)],
      note: 'Het register zegt dat de € 700.000 van dit feit in de begroting van 2024 is verwerkt.',
    }),
    demoEvent('xonar', 'steun', ['steun', 'in', 300, '2024-12'], 'Laatste voorschot van de steun', {
      probabilityPercent: 100,
      isInBase: true,
      note: 'Fictief. Voorschotten worden na toetsing door de gemeenten voldaan.',
    }),
  ]);
}
