import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, SeatId, TenantId } from '@regietafel/domain/core/ids';
import { goesOver, type MergingPeriod, mergePeriods } from '@regietafel/domain/sharing/merge';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import { admitTo } from '../sharing/admit.ts';
import { getRoom, kringOfParticipant, type Room } from '../sharing/room.ts';

/** What went over of who takes part. */
export interface MergedParticipations {
  readonly dossiers: number;
  readonly periods: number;
  readonly seats: number;
  readonly lapsedInvitations: number;
}

/** Lets the participations and seats of organisations go on under their heir, dossier by dossier. */
export async function mergeParticipations(
  tx: SystemTx,
  going: readonly TenantId[],
  heir: TenantId,
  on: PlainDate,
): Promise<MergedParticipations> {
  if (going.length === 0) return { dossiers: 0, periods: 0, seats: 0, lapsedInvitations: 0 };
  const lapsedInvitations = await lapseInvitations(tx, going, on);
  const held = await listPeriods(tx, [...going, heir]);
  const over = held.filter((one) => one.tenantId !== heir && goesOver(one, on));
  const dossiers = Map.groupBy(over, ({ dossierId }) => dossierId);
  let periods = 0;
  for (const [dossierId, ofDossier] of dossiers) {
    const heirs = held.filter((one) => one.dossierId === dossierId && one.tenantId === heir);
    periods += await goOn(tx, { dossierId, heir, on }, ofDossier, heirs);
  }
  const seats = await seatAnew(tx, going, heir, on);
  await endPeriods(tx, going, on);
  return { dossiers: dossiers.size, periods, seats, lapsedInvitations };
}

type Period = Awaited<ReturnType<typeof listPeriods>>[number];

function listPeriods(tx: SystemTx, tenants: readonly TenantId[]) {
  return tx
    .selectFrom('participation')
    .where('tenantId', 'in', tenants)
    .where('acceptedOn', 'is not', null)
    .select(['dossierId', 'tenantId', 'role', 'validFrom as from', 'validTo as to', 'seesFrom'])
    .select(['handTenantId', 'handAccountId'])
    .orderBy('dossierId')
    .orderBy('validFrom')
    .execute();
}

interface Place {
  readonly dossierId: DossierId;
  readonly heir: TenantId;
  readonly on: PlainDate;
}

/** The heir's periods in one dossier, by the hand that last changed what goes over. Gives how many. */
async function goOn(
  tx: SystemTx,
  place: Place,
  going: readonly Period[],
  heirs: readonly Period[],
): Promise<number> {
  const merged = mergePeriods(going, place.on);
  const last = going.at(-1);
  if (last === undefined) return 0;
  const room = await getRoom(tx, place.dossierId);
  const hand = { hand: { tenantId: last.handTenantId, accountId: last.handAccountId } };
  for (const period of merged) {
    const same = heirs.filter(({ from }) => from === period.from);
    const [whole = period] = mergePeriods([period, ...same], place.on);
    if (same.length > 0) await widenPeriod(tx, place, whole, room);
    else
      await admitTo(
        tx,
        room,
        {
          tenantId: place.heir,
          role: whole.role,
          validFrom: whole.from,
          validTo: whole.to,
          seesFrom: whole.seesFrom,
        },
        hand,
      );
  }
  return merged.length;
}

/** The heir took part from the same day already: in the capacity that weighs most, with the most in sight. */
async function widenPeriod(
  tx: SystemTx,
  { dossierId, heir }: Place,
  { from, to, role, seesFrom }: MergingPeriod,
  { kringen }: Room,
): Promise<void> {
  await tx
    .updateTable('participation')
    .set({ role, validTo: to, seesFrom, kringId: kringOfParticipant(role, kringen) })
    .where('dossierId', '=', dossierId)
    .where('tenantId', '=', heir)
    .where('validFrom', '=', from)
    .execute();
}

/** What still held ends on the day; what was still to begin never does. */
async function endPeriods(tx: SystemTx, going: readonly TenantId[], on: PlainDate): Promise<void> {
  await tx
    .updateTable('participation')
    .set({ validTo: sql`greatest(valid_from, ${on}::date)` })
    .where('tenantId', 'in', going)
    .where('acceptedOn', 'is not', null)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>', on)]))
    .execute();
}

/** Letters to who is no more lapse on the day; gives how many. */
async function lapseInvitations(tx: SystemTx, going: readonly TenantId[], on: PlainDate): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('participation')
    .set({ lapsesOn: on })
    .where('tenantId', 'in', going)
    .where('acceptedOn', 'is', null)
    .where('declinedOn', 'is', null)
    .where(({ eb, or }) => or([eb('lapsesOn', 'is', null), eb('lapsesOn', '>', on)]))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** The seats that still hold go on under the heir, with their deputies and who stands in meanwhile; gives how many. */
async function seatAnew(
  tx: SystemTx,
  going: readonly TenantId[],
  heir: TenantId,
  on: PlainDate,
): Promise<number> {
  const { rows } = await sql<{ seatId: SeatId }>`
    with going as materialized (
      select s.*, gen_random_uuid() as new_id from seat s
      where s.tenant_id = any(${[...going]}::uuid[])
        and (s.valid_to is null or (s.valid_to > ${on} and s.valid_from < s.valid_to))
    ), anew as (
      insert into seat (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, seat_id, tenant_id, account_id,
        person_name, kind, may_act_for_table, valid_from, valid_to, deputy_account_id, deputy_name, stands_in_for)
      select g.dossier_id, g.author_tenant_id, g.kring_id, g.hand_tenant_id, g.hand_account_id, g.new_id, ${heir}, g.account_id,
        g.person_name, g.kind, g.may_act_for_table, greatest(g.valid_from, ${on}), g.valid_to, g.deputy_account_id, g.deputy_name,
        (select h.new_id from going h where h.dossier_id = g.dossier_id and h.seat_id = g.stands_in_for)
      from going g returning seat_id
    ), ended as (
      update seat s set valid_to = greatest(s.valid_from, ${on}) from going g
      where s.dossier_id = g.dossier_id and s.seat_id = g.seat_id
    )
    select seat_id from anew`.execute(tx);
  return rows.length;
}
