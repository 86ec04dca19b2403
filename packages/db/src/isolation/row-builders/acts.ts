import { addDays, dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import { listAccounthoudend, mayBind } from '@regietafel/domain/sharing/acts';
import { worldId } from '../world-plan.ts';
import { type Builder, DAY, type Writing } from './builder.ts';

/** Acts speak of days to come. */
const today = () => dutchDayOf(Temporal.Now.instant().toString() as Instant);

/** Two organisations of the hand-written world that do not sit at each other's table. */
const [PARTNER, STRANGER] = [worldId<TenantId>('tenant', 0, 1), worldId<TenantId>('tenant', 0, 4)];

/** In the kernteam, for an organisation that has the account, by who binds it. */
function mayDecide({ world, actor, today: day, kring, isOwn }: Writing): boolean {
  const periods = world.participations.filter(({ dossierId }) => dossierId === kring.dossierId);
  const binds = world.memberships.some(
    (one) => one.tenantId === actor.tenantId && one.accountId === actor.accountId && mayBind(one.role),
  );
  return (
    isOwn &&
    kring.kind === 'kernteam' &&
    binds &&
    listAccounthoudend({ periods }, day).includes(actor.tenantId)
  );
}

/** Only the functions of the law write it, or an organisation that has a letter, and nobody here has one. */
const nobody = () => false;

export const actsBuilders = {
  sharing_act: {
    parents: [],
    home: 'kernteam',
    admits: mayDecide,
    // What is laid to stay has lapsed, so that it stands in nobody's way.
    columns: ({ subjectId, authorTenantId, hand }) => ({
      act_id: subjectId,
      kind: 'invite',
      tenant_id: authorTenantId === STRANGER ? PARTNER : STRANGER,
      role: 'betrokken',
      valid_from: today(),
      history: 'joining',
      reason: 'Een reden',
      lapses_on: hand === undefined ? addDays(today(), 30) : DAY,
    }),
  },
  sharing_consent: {
    parents: ['sharing_act'],
    home: 'kernteam',
    admits: mayDecide,
    columns: ({ subjectId }) => ({ act_id: subjectId, answer: 'refuse', note: '' }),
  },
  kring_act: {
    parents: [],
    home: 'kernteam',
    admits: mayDecide,
    columns: ({ subjectId, revisionId }) => ({
      act_id: subjectId,
      kind: 'add',
      about_kring_id: revisionId,
      name: `Kring ${subjectId}`,
      admits_roles: ['accounthoudend'],
      admits_seats: [],
      reason: 'Een reden',
    }),
  },
  sharing_outcome: {
    parents: ['sharing_act'],
    admits: nobody,
    columns: ({ subjectId }) => ({ act_id: subjectId, outcome: 'declined' }),
  },
  invitation: {
    parents: ['sharing_act'],
    admits: nobody,
    columns: ({ subjectId }) => ({
      act_id: subjectId,
      tenant_id: STRANGER,
      lapses_on: addDays(today(), 30),
      content: {},
      content_hash: '0'.repeat(64),
    }),
  },
  invitation_answer: {
    parents: ['sharing_act'],
    admits: nobody,
    columns: ({ subjectId }) => ({ act_id: subjectId, answer: 'accept', note: '' }),
  },
} satisfies Readonly<Record<string, Builder>>;
