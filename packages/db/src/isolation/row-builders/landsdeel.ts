import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { PROVIDER } from '../world-rows.ts';
import { type Builder, DAY, type Writing } from './builder.ts';

/** For the own organisation, in one of these capacities today. */
const inCapacity =
  (...roles: readonly ParticipationRole[]) =>
  ({ world, actor, today, kring, isOwn }: Writing): boolean =>
    isOwn &&
    world.participations.some(
      (one) =>
        one.dossierId === kring.dossierId &&
        one.tenantId === actor.tenantId &&
        roles.includes(one.role) &&
        one.acceptedOn !== null &&
        one.acceptedOn <= today &&
        one.from <= today &&
        (one.to === null || today < one.to),
    );

/** Rows beside each other are no chain, and an author has one: each follows itself. */
const chained = (revisionId: string) => ({
  revision_id: revisionId,
  supersedes: revisionId,
  is_fictitious: true,
});

/** Every dossier of a world follows the one plan there is. */
export const landsdeelBuilders = {
  closed_places_revision: {
    parents: [],
    admits: ({ isOwn }) => isOwn,
    columns: ({ revisionId, authorTenantId }) => ({
      ...chained(revisionId),
      stand_per: DAY,
      part_tenant_id: authorTenantId,
      provider_id: PROVIDER.provider_id,
      kind: 'actual',
      points: [],
      note: '',
    }),
  },
  conversion_milestone_revision: {
    parents: [],
    columns: ({ subjectId, revisionId }) => ({
      ...chained(revisionId),
      supersedes: null,
      stand_per: DAY,
      milestone_id: subjectId,
      kind: 'ombouw',
      title: 'Een mijlpaal',
      part_tenant_id: null,
      provider_id: null,
      places: null,
      due_on: DAY,
      done_on: null,
      note: '',
      withdrawn_reason: null,
    }),
  },
  landsdeel_funding_revision: {
    parents: [],
    admits: inCapacity('accounthoudend'),
    columns: ({ revisionId }) => ({
      ...chained(revisionId),
      stand_per: DAY,
      year: 2026,
      granted_cents: null,
      spent_cents: null,
      source: '',
    }),
  },
  plan_decision: {
    parents: [],
    admits: inCapacity('accounthoudend', 'strategisch_belang'),
    columns: ({ revisionId }) => ({
      ...chained(revisionId),
      answer: 'agreed',
      condition: '',
      decided_on: DAY,
      decided_by: 'De colleges',
      path_hash: '0'.repeat(64),
    }),
  },
  plan_dependency: {
    parents: [],
    columns: ({ revisionId }) => ({
      ...chained(revisionId),
      stand_per: DAY,
      landsdeel_plan_id: PROVIDER.provider_id,
      effect: 'on_hold',
      since: DAY,
      ended_on: null,
      note: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
