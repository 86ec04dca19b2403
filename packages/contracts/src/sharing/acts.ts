import {
  ACT_KINDS,
  CONSENT_ANSWERS,
  HISTORY_GRANTS,
  INVITATION_ANSWERS,
} from '@regietafel/domain/sharing/acts';
import { KRING_KINDS, PARTICIPATION_ROLES, TENANT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId, providerId, sharingActId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { text } from '../core/text.ts';

const role = z.enum(PARTICIPATION_ROLES);
/** What somebody goes on as who hands the account over. */
export const KEPT_ROLES = ['strategisch_belang', 'betrokken'] as const;

const proposed = { dossierId, effectiveOn: plainDate, reason: text({ max: 2000 }), lapsesOn: plainDate };
const shown = { history: z.enum(HISTORY_GRANTS), seesFrom: z.nullable(plainDate) };
/** A day belongs to the choice of a day, and to no other. */
const saysSince = z.refine<{ readonly history: string; readonly seesFrom: string | null }>(
  ({ history, seesFrom }) => (history === 'day') === (seesFrom !== null),
  { path: ['seesFrom'], error: 'sharing.seesFromByDay' },
);

/** Something that is proposed about who takes part, each kind with what belongs to it. */
export const proposeInput = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('invite'),
      ...proposed,
      tenantId,
      role,
      until: z.nullable(plainDate),
      ...shown,
    })
    .check(saysSince),
  z.strictObject({ kind: z.literal('change_role'), ...proposed, tenantId, role }),
  z.strictObject({ kind: z.literal('end_participation'), ...proposed, tenantId }),
  z
    .strictObject({
      kind: z.literal('hand_over'),
      ...proposed,
      tenantId,
      role: z.nullable(z.enum(KEPT_ROLES)),
      ...shown,
    })
    .check(saysSince),
  z.strictObject({ kind: z.literal('grant_history'), ...proposed, tenantId, ...shown }).check(saysSince),
  z.strictObject({ kind: z.literal('close_dossier'), ...proposed }),
]);
export type ProposeInput = z.output<typeof proposeInput>;

/** Leaving a dossier, on behalf of the own organisation. */
export const leaveInput = z.strictObject({ dossierId, effectiveOn: plainDate, reason: text({ max: 2000 }) });

export const consentInput = z.strictObject({
  dossierId,
  actId: sharingActId,
  answer: z.enum(CONSENT_ANSWERS),
  note: text({ min: 0, max: 1000 }),
});

export const ACT_STATUSES = [
  'awaits_consent',
  'awaits_answer',
  'carried_out',
  'refused',
  'withdrawn',
  'declined',
  'lapsed',
] as const;

/** An act and what became of it. */
const act = z.object({
  actId: sharingActId,
  kind: z.enum(ACT_KINDS),
  authorName: z.string(),
  isOwn: z.boolean(),
  /** About whom; null when it is about the dossier. */
  subjectName: z.nullable(z.string()),
  role: z.nullable(role),
  from: plainDate,
  /** First day without access; null while it lasts. */
  until: z.nullable(plainDate),
  history: z.nullable(z.enum(HISTORY_GRANTS)),
  seesFrom: z.nullable(plainDate),
  reason: z.string(),
  /** First day on which nobody can agree or accept any more. */
  lapsesOn: plainDate,
  recordedAt: instant,
  endedAt: z.nullable(instant),
  status: z.enum(ACT_STATUSES),
  consents: list(
    z.object({ name: z.string(), answer: z.enum(CONSENT_ANSWERS), note: z.string(), recordedAt: instant }),
  ),
  /** Who must still agree. */
  missing: list(z.string()),
  mayAgree: z.boolean(),
  /** Refusing what another proposed, or taking back what one proposed oneself. */
  mayRefuse: z.boolean(),
});
export type Act = z.infer<typeof act>;

export const actsInput = z.strictObject({ dossierId });

/** What was proposed and done about who takes part, the latest first. */
export const acts = z.object({
  day: plainDate,
  acts: list(act),
  /** Whether the reader may propose something. */
  mayPropose: z.boolean(),
  /** Whether the reader may leave on behalf of the own organisation. */
  mayLeave: z.boolean(),
});
export type Acts = z.infer<typeof acts>;

/** Whom an act can be about: every organisation that may be asked, with how it stands here. */
export const organisations = z.object({
  organisations: list(
    z.object({
      tenantId,
      name: z.string(),
      kind: z.enum(TENANT_KINDS),
      isOwn: z.boolean(),
      /** In what capacities it may take part here. */
      capacities: list(role),
      /** In what capacity it takes part now; null when it does not. */
      role: z.nullable(role),
      /** Whether a letter to it waits for its answer. */
      isInvited: z.boolean(),
      /** First day of which it sees the records; null: all of them, or it takes no part. */
      seesFrom: z.nullable(plainDate),
    }),
  ),
});
export type Organisations = z.infer<typeof organisations>;
export type Organisation = Organisations['organisations'][number];

export const recordedAct = z.object({ actId: sharingActId });

/** The letter of invitation as it went out: facts, that read the same in every language. */
const letter = z.object({
  kind: z.enum(['invite', 'hand_over']),
  provider: z.string(),
  organisation: z.string(),
  inviter: z.string(),
  signedBy: z.string(),
  /** Other regions that agreed. */
  agreedBy: list(z.string()),
  role,
  from: plainDate,
  until: z.nullable(plainDate),
  history: z.enum(HISTORY_GRANTS),
  seesFrom: z.nullable(plainDate),
  purpose: z.string(),
  /** The kringen that it will read, from narrow to wide. */
  reads: list(z.object({ kind: z.enum(KRING_KINDS), name: z.string() })),
  writtenOn: plainDate,
  lapsesOn: plainDate,
});
export type Letter = z.infer<typeof letter>;

export const LETTER_STATES = ['waiting', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const;

const invitation = z.object({
  actId: sharingActId,
  state: z.enum(LETTER_STATES),
  letter,
  contentHash: z.string(),
  /** Whether the letter is still as it went out. */
  isGenuine: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;

/** The letters to the own organisation, the latest first. */
export const invitations = z.object({
  day: plainDate,
  invitations: list(invitation),
  /** Whether the reader binds the organisation. */
  mayAnswer: z.boolean(),
});
export type Invitations = z.infer<typeof invitations>;

export const answerInvitationInput = z.strictObject({
  actId: sharingActId,
  answer: z.enum(INVITATION_ANSWERS),
  note: text({ min: 0, max: 1000 }),
});

/** The dossier that is open now; null after declining, or when taking part begins later. */
export const answeredInvitation = z.object({ dossier: z.nullable(z.string()) });

export const openDossierInput = z.strictObject({ providerId });
export const openedDossier = z.object({ dossierId, slug: z.string() });

/** On whom a dossier can be opened. Who has one already is not told. */
export const followableProviders = z.object({
  providers: list(
    z.object({ providerId, slug: z.string(), name: z.string(), groupName: z.nullable(z.string()) }),
  ),
});
export type FollowableProviders = z.infer<typeof followableProviders>;
