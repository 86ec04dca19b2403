import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { providerIdOf } from '../../reference-data/ids.ts';
import { recordCareOf, recordContractsOf, recordDesignationOf } from '../records/warning.ts';
import { penOf } from './dossier.ts';
import { demoActor, demoTenantId } from './people.ts';

const REGION = demoActor('regievoerder@zuid-limburg');
/** Days ago that XONAR came under bijzonder beheer, and from now on that it is judged again. */
const ENTERED = 40;
const REVIEWED = 50;

/** What Zuid-Limburg decided about XONAR in early warning: no source tells any of it, all of it is fictitious. */
export async function loadXonarWatch(tx: SystemTx, dossier: OpenedDossier, today: PlainDate): Promise<void> {
  const standPer = addDays(today, -ENTERED);
  const recordedAt = `${standPer}T10:00:00Z` as Instant;
  const pen = penOf(dossier, REGION, { kringId: dossier.kringen.kernteam, recordedAt });
  await recordCareOf(tx, pen, {
    standPer,
    criteria: ['serious_signal'],
    reason: 'Fictief. Weinig geld op de bank en weinig eigen vermogen tegelijk.',
    reviewOn: addDays(today, REVIEWED),
  });
  await recordDesignationOf(tx, pen, {
    standPer,
    reason: 'Fictief. Geen andere aanbieder in de regio heeft crisisbedden en pleegzorg samen.',
  });
}

/** The contracts of Zuid-Limburg: one obliges, one does not, and of one nobody has looked. All are fictitious. */
export async function loadContracts(tx: SystemTx, today: PlainDate): Promise<void> {
  const running = { validFrom: '2024-01-01' as PlainDate, note: 'Fictief.' };
  await recordContractsOf(tx, demoTenantId('zuid-limburg'), [
    {
      ...running,
      providerId: providerIdOf('xonar'),
      name: 'Verblijf en crisis 2024-2026',
      obliges: 'yes',
      validUntil: addDays(today, 400),
      renewalOn: addDays(today, 210),
    },
    {
      ...running,
      providerId: providerIdOf('via-jeugd'),
      name: 'Ambulante jeugdhulp',
      obliges: 'no',
      validUntil: addDays(today, 120),
      renewalOn: addDays(today, 45),
    },
    {
      ...running,
      providerId: providerIdOf('pactum'),
      name: 'Pleegzorg buiten de regio',
      obliges: 'unknown',
      validUntil: null,
      renewalOn: null,
    },
  ]);
}
