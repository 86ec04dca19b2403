import { type ChangeArm, RECORDING_DAY } from './dossier-view-arm.ts';

const PROVIDER_NAME = '(select v.name from public.provider v where v.provider_id = r.provider_id)';

/** What was recorded of a bovenregionaal plan, and of what leans on it: each is read with the dossier that it stands in. */
export const LANDSDEEL_CHANGES: readonly ChangeArm[] = [
  arm('closed_places', 'closed_places_revision', { subject: PROVIDER_NAME }),
  arm('conversion_milestone', 'conversion_milestone_revision', {
    subject: 'r.title',
    subjectId: 'r.milestone_id',
    isRemoval: 'r.withdrawn_reason is not null',
  }),
  arm('landsdeel_funding', 'landsdeel_funding_revision', { subject: 'r.year::text' }),
  arm('plan_decision', 'plan_decision', { subject: 'null', standPer: RECORDING_DAY }),
  arm('plan_dependency', 'plan_dependency', {
    subject: '(select v.name from public.provider v where v.provider_id = r.landsdeel_plan_id)',
    isRemoval: 'r.ended_on is not null',
  }),
];

function arm(kind: string, table: string, rest: Partial<ChangeArm> & Pick<ChangeArm, 'subject'>): ChangeArm {
  return {
    since: '0030',
    kind,
    from: `public.${table} r`,
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'dossier'`, 'r.dossier_id'],
    ...rest,
  };
}
