import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, SharingActId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { LetterContent } from '../../kernel/schema/acts.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** What became of a letter: it waits for an answer, was answered, was taken back, or lapsed. */
export type LetterState = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

/** A letter of invitation to the actor's own organisation. */
export interface Invitation {
  readonly actId: SharingActId;
  readonly dossierId: DossierId;
  readonly recordedAt: Instant;
  readonly lapsesOn: PlainDate;
  readonly content: LetterContent;
  readonly contentHash: string;
  /** Whether the letter is still what was sent, to the byte. */
  readonly isGenuine: boolean;
  readonly state: LetterState;
}

/** The letters to the actor's own organisation that it may still read, the latest first. */
export async function listInvitations(reader: TenantReader): Promise<readonly Invitation[]> {
  const { rows } = await sql<Invitation>`
    select i.act_id, i.dossier_id, i.recorded_at, i.lapses_on, i.content, i.content_hash, s.state,
      i.content_hash = encode(sha256(convert_to(i.content::text, 'UTF8')), 'hex') as is_genuine
    from invitation i join law.own_letters() s on s.dossier_id = i.dossier_id and s.act_id = i.act_id
    where i.tenant_id = law.actor_tenant()
    order by i.recorded_at desc`.execute(reader);
  return rows;
}
