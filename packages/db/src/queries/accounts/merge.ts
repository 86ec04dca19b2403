import type { PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { TenantKind } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';
import { mergeParticipations } from './merge-participations.ts';
import { mergePeople } from './merge-people.ts';

/** Organisations that go on in another one from a day. */
export interface Merger {
  /** Slugs. */
  readonly from: readonly string[];
  readonly into: string;
  readonly on: PlainDate;
}

/** What went over. */
export interface MergeReport {
  readonly dossiers: number;
  readonly periods: number;
  readonly seats: number;
  readonly people: number;
  /** Invitations that waited for an answer and lapse: the heir is invited anew. */
  readonly lapsedInvitations: number;
}

const REFUSALS = [
  'unknown',
  'itself',
  'kind',
  'merged',
  'heirMerged',
  'regionEnds',
  'regionBegins',
  'circle',
] as const;
export type MergeRefusal = (typeof REFUSALS)[number];

/** Why organisations cannot be merged; nothing has changed. `subject` is a slug, `day` the day that the reference data know. */
export class MergeRefusedError extends Error {
  readonly reason: MergeRefusal;
  readonly subject: string;
  readonly day: PlainDate | null;

  constructor(reason: MergeRefusal, subject: string, day: PlainDate | null = null) {
    super(`merger refused: ${reason} ${subject}`);
    this.name = 'MergeRefusedError';
    this.reason = reason;
    this.subject = subject;
    this.day = day;
  }
}

/**
 * Lets organisations go on in another one: its participations, seats and people go over from the day on, what was recorded
 * stays under the old name, and the heir reads what was their own and goes on with it. Doing it twice changes nothing.
 */
export async function mergeTenants(tx: SystemTx, merger: Merger): Promise<MergeReport> {
  const heir = await getParty(tx, merger.into);
  const parties = [];
  for (const slug of new Set(merger.from)) parties.push(await getParty(tx, slug));
  refuseUnfit(parties, heir, merger.on);
  const going = parties.filter(({ mergedInto }) => mergedInto === null).map(({ tenantId }) => tenantId);
  const report = {
    ...(await mergeParticipations(tx, going, heir.tenantId, merger.on)),
    people: await mergePeople(tx, going, heir, merger.on),
  };
  if (going.length > 0)
    await tx
      .updateTable('tenant')
      .set({ mergedInto: heir.tenantId, mergedOn: merger.on })
      .where('tenantId', 'in', going)
      .execute();
  return report;
}

interface Party {
  readonly tenantId: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly kind: TenantKind;
  readonly mergedInto: TenantId | null;
  readonly mergedOn: PlainDate | null;
  /** Of the region in the reference data, where the organisation is linked to one. */
  readonly regionFrom: PlainDate | null;
  readonly regionTo: PlainDate | null;
}

async function getParty(tx: SystemTx, slug: string): Promise<Party> {
  const party = await tx
    .selectFrom('tenant as t')
    .leftJoin('jeugdregio as r', 'r.regionId', 't.regionId')
    .where('t.slug', '=', slug)
    .select(['t.tenantId', 't.slug', 't.name', 't.kind', 't.mergedInto', 't.mergedOn'])
    .select(['r.validFrom as regionFrom', 'r.validTo as regionTo'])
    .executeTakeFirst();
  if (party === undefined || party.kind === 'tafel') throw new MergeRefusedError('unknown', slug);
  return party;
}

function refuseUnfit(parties: readonly Party[], heir: Party, on: PlainDate): void {
  if (heir.mergedInto !== null) {
    const isCircle = parties.some(({ tenantId }) => tenantId === heir.mergedInto);
    throw new MergeRefusedError(isCircle ? 'circle' : 'heirMerged', heir.slug);
  }
  if (heir.regionFrom !== null && heir.regionFrom !== on)
    throw new MergeRefusedError('regionBegins', heir.slug, heir.regionFrom);
  for (const party of parties) refuseParty(party, heir, on);
}

function refuseParty(party: Party, heir: Party, on: PlainDate): void {
  const { tenantId, slug, kind, mergedInto, mergedOn, regionTo } = party;
  if (tenantId === heir.tenantId) throw new MergeRefusedError('itself', slug);
  if (kind !== heir.kind) throw new MergeRefusedError('kind', slug);
  const isDone = mergedInto === heir.tenantId && mergedOn === on;
  if (mergedInto !== null && !isDone) throw new MergeRefusedError('merged', slug, mergedOn);
  if (regionTo !== null && regionTo !== on) throw new MergeRefusedError('regionEnds', slug, regionTo);
}
