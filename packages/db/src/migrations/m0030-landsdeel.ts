import { dossierTables, referenceTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';

const STANDING = `standing text not null check (standing in ('established', 'probable', 'uncertain')), source text not null`;
const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;
const REVISED = 'revision_id uuid not null, supersedes uuid, stand_per date not null';
const FICTITIOUS = 'is_fictitious boolean not null default false';
const CENTS = 'between 0 and 2251799813685248';

/** Only in the dossier that follows a plan. */
const inPlan = (table: string): string =>
  `exists (select from public.dossier d join public.landsdeel_plan l on l.plan_id = d.provider_id where d.dossier_id = ${table}.dossier_id)`;
/** By an organisation itself: what is told here is told by one region or by the landsdeel, never by the table. */
const BY_ITSELF = 'author_tenant_id = (select law.actor_tenant())';
const inCapacity = (table: string, roles: string): string =>
  `exists (select from law.own_participations() p where p.dossier_id = ${table}.dossier_id and p.role in (${roles}))`;
/** Nobody names a region that is out of sight. */
const partSeen = (table: string): string =>
  `(part_tenant_id = (select law.actor_tenant()) or exists (select from public.participant q where q.dossier_id = ${table}.dossier_id
    and q.tenant_id = ${table}.part_tenant_id and not q.is_joint_author))`;

/** What an insert must satisfy beyond the law itself, by table: the registry compares with it. */
export const LANDSDEEL_CONDITIONS = {
  // The path is of who leads the plan; a region counts its own places, and promises nothing for another one.
  closed_places_revision: `${inPlan('closed_places_revision')} and ${BY_ITSELF}
    and ((kind = 'actual' and part_tenant_id = author_tenant_id)
      or (${inCapacity('closed_places_revision', `'accounthoudend'`)} and ${partSeen('closed_places_revision')}))`,
  conversion_milestone_revision: `${inPlan('conversion_milestone_revision')}
    and (part_tenant_id is null or part_tenant_id = (select law.actor_tenant())
      or (${inCapacity('conversion_milestone_revision', `'accounthoudend'`)} and ${partSeen('conversion_milestone_revision')}))`,
  landsdeel_funding_revision: `${inPlan('landsdeel_funding_revision')} and ${BY_ITSELF}
    and ${inCapacity('landsdeel_funding_revision', `'accounthoudend'`)}`,
  // A region decides on its own part, so the author is the part.
  plan_decision: `${inPlan('plan_decision')} and ${BY_ITSELF}
    and ${inCapacity('plan_decision', `'accounthoudend', 'strategisch_belang'`)}`,
} as const;

/**
 * A bovenregionaal plan and what is told of it. The plan is followed in a dossier like any other, so that kringen, seats and
 * the trail hold for it; that it is a plan and no provider stands in `landsdeel_plan`.
 */
export const landsdeel = [
  referenceTable({
    name: 'landsdeel_plan',
    columns: `plan_id uuid primary key references public.provider, landsdeel text not null,
      zero_from text not null check (zero_from ~ '^20[0-9]{2}-H[12]$'), ${STANDING}`,
  }),
  dossierTables([
    {
      name: 'closed_places_revision',
      columns: `part_tenant_id uuid not null, provider_id uuid not null references public.provider, kind text not null check (kind in ('path', 'actual')),
        line text not null generated always as (kind || ' ' || part_tenant_id::text || ' ' || provider_id::text) stored,
        ${REVISED}, points jsonb not null check (jsonb_typeof(points) = 'array'), note text not null check (length(note) <= 4000), ${FICTITIOUS},
        primary key (dossier_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, line, supersedes),
        foreign key (dossier_id, part_tenant_id) references public.participant (dossier_id, tenant_id),
        foreign key (dossier_id, author_tenant_id, supersedes)
          references public.closed_places_revision (dossier_id, author_tenant_id, revision_id)`,
      subjectVisible: LANDSDEEL_CONDITIONS.closed_places_revision,
      ...APPENDED,
    },
    {
      name: 'conversion_milestone_revision',
      columns: `milestone_id uuid not null, ${REVISED}, kind text not null check (kind in ('afbouw', 'ombouw')),
        title text not null check (length(title) between 1 and 200), part_tenant_id uuid, provider_id uuid references public.provider,
        places smallint check (places between 0 and 5000), due_on date not null, done_on date, note text not null check (length(note) <= 4000),
        withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000), ${FICTITIOUS},
        primary key (dossier_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, milestone_id, supersedes),
        foreign key (dossier_id, part_tenant_id) references public.participant (dossier_id, tenant_id),
        foreign key (dossier_id, author_tenant_id, supersedes)
          references public.conversion_milestone_revision (dossier_id, author_tenant_id, revision_id)`,
      subjectVisible: LANDSDEEL_CONDITIONS.conversion_milestone_revision,
      ...APPENDED,
    },
    {
      name: 'landsdeel_funding_revision',
      columns: `year smallint not null check (year between 2015 and 2060), ${REVISED}, granted_cents bigint check (granted_cents ${CENTS}),
        spent_cents bigint check (spent_cents ${CENTS}), source text not null check (length(source) <= 500), ${FICTITIOUS},
        primary key (dossier_id, author_tenant_id, year, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, year, supersedes),
        foreign key (dossier_id, author_tenant_id, year, supersedes)
          references public.landsdeel_funding_revision (dossier_id, author_tenant_id, year, revision_id)`,
      subjectVisible: LANDSDEEL_CONDITIONS.landsdeel_funding_revision,
      ...APPENDED,
    },
    {
      name: 'plan_decision',
      // Bound to the path that was decided on: when that moves, the decision speaks of another path.
      columns: `revision_id uuid not null, supersedes uuid, answer text not null check (answer in ('agreed', 'conditional', 'not_agreed')),
        condition text not null check (length(condition) <= 4000), check (answer = 'agreed' or condition <> ''),
        decided_on date not null, decided_by text not null check (length(decided_by) between 1 and 200),
        path_hash text not null check (path_hash ~ '^[0-9a-f]{64}$'), ${FICTITIOUS},
        primary key (dossier_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, supersedes),
        foreign key (dossier_id, author_tenant_id, supersedes)
          references public.plan_decision (dossier_id, author_tenant_id, revision_id)`,
      subjectVisible: LANDSDEEL_CONDITIONS.plan_decision,
      ...APPENDED,
    },
    {
      name: 'plan_dependency',
      // Told in the dossier of the provider, of a plan of which everybody may know that it exists.
      columns: `landsdeel_plan_id uuid not null references public.landsdeel_plan, ${REVISED},
        effect text not null check (effect in ('on_hold', 'waits_in_part', 'follows')), since date not null, ended_on date,
        note text not null check (length(note) <= 4000), ${FICTITIOUS}, check (ended_on is null or since <= ended_on),
        primary key (dossier_id, author_tenant_id, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, landsdeel_plan_id, supersedes),
        foreign key (dossier_id, author_tenant_id, supersedes)
          references public.plan_dependency (dossier_id, author_tenant_id, revision_id)`,
      ...APPENDED,
    },
  ]),
  'create index plan_dependency_by_plan on public.plan_dependency (landsdeel_plan_id);',
  dossierViews('0030'),
].join('\n');
