import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../../kernel/with-system.ts';
import { recordAgreement } from '../records/progress.ts';
import { demoSeat, openDemoDossier, penOf } from './dossier.ts';
import { XONAR_OCTOBER } from './letters.ts';
import { demoActor, demoTenantId } from './people.ts';

const SINCE = '2024-01-01' as PlainDate;
/** The letter says "later"; the day is fictitious. */
const ZUID_LIMBURG_JOINS = '2024-12-01' as PlainDate;
const AMBTENAAR = demoActor('ambtenaar@noord-limburg');

/**
 * Mutsaersstichting: a herstelplan that Noord-Limburg and Midden-Limburg follow, and Zuid-Limburg later. No letter names a
 * trede, so there is none. What Noord-Limburg wrote for itself stays its own when another region joins.
 */
export async function loadMutsaersstichting(tx: SystemTx): Promise<void> {
  const since = { validFrom: SINCE };
  const joining = { validFrom: ZUID_LIMBURG_JOINS, invitedOn: '2024-11-07' as PlainDate };
  const dossier = await openDemoDossier(tx, 'mutsaersstichting', AMBTENAAR, {
    openedOn: SINCE,
    participants: [
      { tenantId: demoTenantId('noord-limburg'), role: 'accounthoudend', ...since },
      { tenantId: demoTenantId('midden-limburg-oost'), role: 'strategisch_belang', ...since },
      { tenantId: demoTenantId('midden-limburg-west'), role: 'strategisch_belang', ...since },
      { tenantId: demoTenantId('zuid-limburg'), role: 'strategisch_belang', ...joining },
      { tenantId: demoTenantId('mutsaersstichting'), role: 'aanbieder', ...since },
      { tenantId: demoTenantId('taskforce'), role: 'betrokken', validFrom: '2024-06-01' as PlainDate },
    ],
    seats: [
      demoSeat('ambtenaar@noord-limburg', SINCE, true),
      demoSeat('ambtenaar@midden-limburg-oost', SINCE),
      demoSeat('regievoerder@zuid-limburg', ZUID_LIMBURG_JOINS),
    ],
  });
  const recordedAt = '2024-11-08T09:00:00Z' as Instant;
  const standPer = '2024-10-31' as PlainDate;
  await recordAgreement(
    tx,
    penOf(dossier, AMBTENAAR, { kringId: dossier.kringen.kernteam, recordedAt, asTable: true }),
    { title: 'Zuid-Limburg sluit aan bij de monitoring', party: 'Zuid-Limburg', topic: 'Samenwerking' },
    [
      { standPer, dueOn: ZUID_LIMBURG_JOINS, source: `${XONAR_OCTOBER.name}; datum fictief`, recordedAt },
      {
        standPer: ZUID_LIMBURG_JOINS,
        dueOn: ZUID_LIMBURG_JOINS,
        status: 'nagekomen',
        settledOn: ZUID_LIMBURG_JOINS,
        source: 'Verslag kernteam (fictief)',
        recordedAt: '2024-12-02T09:00:00Z' as Instant,
      },
    ],
  );
  const own = dossier.ownKringen.get(AMBTENAAR.tenantId);
  if (own === undefined) throw new Error('an organisation without a kring of its own');
  await recordAgreement(
    tx,
    penOf(dossier, AMBTENAAR, { kringId: own, recordedAt }),
    {
      title: 'Nagaan welke stukken Noord-Limburg met Zuid-Limburg deelt (fictief)',
      party: 'Noord-Limburg',
      topic: 'Voorbereiding',
    },
    [{ standPer, dueOn: '2024-11-25' as PlainDate, source: 'Eigen voorbereiding (fictief)', recordedAt }],
  );
}
