import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { SharingActId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { Database } from '../../kernel/database.ts';
import { type TenantTx, withTenant } from '../../kernel/with-tenant.ts';
import { recordAct, recordConsent } from '../../queries/sharing/acts.ts';
import { addKring, type NewKring } from '../../queries/sharing/kring-acts.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { demoDossierId } from './dossier.ts';
import { demoActor, demoTenantId } from './people.ts';

const DOSSIER = demoDossierId('pactum');
const FIRST = demoActor('regievoerder@centraal-gelderland');
const SECOND = demoActor('wethouder@midden-ijssel-oost-veluwe');
const INVITATION = stableId<SharingActId>('demo-uitnodiging:pactum:hart-van-brabant');
/** Long enough for whoever comes to look at the demonstration later. */
const LETTER_WAITS = 300;

const WITHOUT_PROVIDER = ['accounthoudend', 'strategisch_belang', 'betrokken', 'adviserend'] as const;

/** The consultations that the letter names, each a kring; who exactly sits in them is fictitious. */
const CONSULTATIONS: readonly Pick<NewKring, 'name' | 'admittedRoles' | 'admittedSeats' | 'reason'>[] = [
  {
    name: 'Bestuurlijk kernteam',
    admittedRoles: [],
    admittedSeats: ['bestuurlijk'],
    reason: 'Wat de bestuurders onder elkaar voorbereiden (fictief).',
  },
  {
    name: 'Breed ambtelijk overleg',
    admittedRoles: WITHOUT_PROVIDER,
    admittedSeats: [],
    reason:
      'Het ambtelijk kernteam koppelt terug aan alle betrokken regio’s en gemeenten, zonder de aanbieder.',
  },
  {
    name: 'Breed bestuurlijk overleg',
    admittedRoles: WITHOUT_PROVIDER,
    admittedSeats: [],
    reason:
      'Het bestuurlijk kernteam koppelt terug aan de bestuurders van alle betrokken regio’s en gemeenten.',
  },
];

/**
 * What the two accounthoudende regio's do under the law once the dossier stands, each act by the hand that may: they add
 * the kringen of the consultations, and invite one more region, to which the letter waits.
 */
export async function actInPactum(db: Database): Promise<void> {
  await withTenant(db, FIRST, async (tx) => {
    const place = { dossierId: DOSSIER, authorTenantId: FIRST.tenantId, kringId: await kernteamOf(tx) };
    for (const consultation of CONSULTATIONS) await addKring(tx, { ...place, ...consultation });
    await inviteHartVanBrabant(tx);
  });
  await withTenant(db, SECOND, (tx) =>
    recordConsent(tx, {
      dossierId: DOSSIER,
      actId: INVITATION,
      answer: 'agree',
      note: 'Fictief. Graag, met het oog op de plaatsen in die regio.',
    }),
  );
}

async function inviteHartVanBrabant(tx: TenantTx): Promise<void> {
  // A letter goes out on the day that the law counts, whatever day the figures of the demonstration run to.
  const { rows } = await sql<{ today: PlainDate }>`select law.today() as today`.execute(tx);
  const today = rows[0]?.today;
  if (today === undefined) throw new Error('a database without a day');
  await recordAct(tx, FIRST.tenantId, {
    actId: INVITATION,
    dossierId: DOSSIER,
    kind: 'invite',
    tenantId: demoTenantId('hart-van-brabant'),
    role: 'betrokken',
    from: today,
    until: null,
    history: 'joining',
    seesFrom: null,
    reason: 'Uw regio neemt deel aan het breed overleg over Pactum (fictief).',
    lapsesOn: addDays(today, LETTER_WAITS),
  });
}

async function kernteamOf(tx: TenantTx): Promise<NewKring['kringId']> {
  const { kringId } = await tx
    .selectFrom('kring')
    .where('dossierId', '=', DOSSIER)
    .where('kind', '=', 'kernteam')
    .select('kringId')
    .executeTakeFirstOrThrow();
  return kringId;
}
