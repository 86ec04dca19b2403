import type { MembershipRole, ParticipationRole, TenantKind } from './tenant.ts';

/**
 * What a person can ask of the system, named `area.verb`. Reading is only about the kind of page: which records it shows
 * is decided by the kring law in the database, never here.
 */
export const ACTIONS = [
  'portfolio.read',
  'dossiers.read',
  'history.readLog',
  'reference.read',
  'risks.record',
  'risks.import',
  'risks.publish',
  'risks.assess',
  'kpis.recordValue',
  'kpis.setNorm',
  'ladder.recordStep',
  'agreements.record',
  'sharing.manage',
  'accounts.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The actions that leave no record behind. Everything else writes. */
export const READING_ACTIONS = [
  'portfolio.read',
  'dossiers.read',
  'history.readLog',
  'reference.read',
] as const satisfies readonly Action[];

/**
 * The rights table: what is not named is refused.
 *
 * | role         | reads                  | writes                                                               |
 * |--------------|------------------------|----------------------------------------------------------------------|
 * | regievoerder | all                    | all of the dossier, and who takes part; no accounts                   |
 * | ambtenaar    | all                    | as the regievoerder, but not who takes part                           |
 * | controller   | all                    | risks, assessments, values and norms: the figures, not the decisions  |
 * | bestuurder   | all                    | an own assessment: a judgement, not the bookkeeping                   |
 * | adviseur     | all                    | an own assessment                                                     |
 * | beheerder    | all                    | accounts of the own organisation, nothing in a dossier                |
 * | lezer        | all                    | nothing                                                               |
 * | analist      | all but the log        | nothing                                                               |
 * | griffie      | dossiers (openbaar)    | nothing                                                               |
 */
export const RIGHTS: Readonly<Record<MembershipRole, readonly Action[]>> = {
  regievoerder: [
    ...READING_ACTIONS,
    'risks.record',
    'risks.import',
    'risks.publish',
    'risks.assess',
    'kpis.recordValue',
    'kpis.setNorm',
    'ladder.recordStep',
    'agreements.record',
    'sharing.manage',
  ],
  ambtenaar: [
    ...READING_ACTIONS,
    'risks.record',
    'risks.import',
    'risks.publish',
    'risks.assess',
    'kpis.recordValue',
    'kpis.setNorm',
    'ladder.recordStep',
    'agreements.record',
  ],
  controller: [
    ...READING_ACTIONS,
    'risks.record',
    'risks.import',
    'risks.assess',
    'kpis.recordValue',
    'kpis.setNorm',
  ],
  bestuurder: [...READING_ACTIONS, 'risks.assess'],
  adviseur: [...READING_ACTIONS, 'risks.assess'],
  beheerder: [...READING_ACTIONS, 'accounts.manage'],
  lezer: READING_ACTIONS,
  analist: ['portfolio.read', 'dossiers.read', 'reference.read'],
  griffie: ['portfolio.read', 'dossiers.read', 'reference.read'],
};

/** What an organisation of a kind can never do, whatever the role of the person. A kind that is absent is free. */
const DENIED_TO_KIND: Partial<Readonly<Record<TenantKind, readonly Action[]>>> = {
  aanbieder: [
    'risks.record',
    'risks.import',
    'risks.publish',
    'kpis.setNorm',
    'ladder.recordStep',
    'agreements.record',
    'sharing.manage',
  ],
};

/**
 * Actions of which the outcome binds the whole dossier, and the capacities in which an organisation may do them there.
 * An action that is absent may be done in every capacity.
 */
const RESERVED_TO_CAPACITY: Partial<Readonly<Record<Action, readonly ParticipationRole[]>>> = {
  'risks.publish': ['accounthoudend'],
  'kpis.setNorm': ['accounthoudend'],
  'ladder.recordStep': ['accounthoudend'],
  'sharing.manage': ['accounthoudend'],
};

/** Whether a role may do something at all; the organisation and the dossier may narrow it (`canAs`, `capacityAllows`). */
export function can(role: MembershipRole, action: Action): boolean {
  return RIGHTS[role].includes(action);
}

/** Whether a role in an organisation of this kind may do something: a provider's people never touch the register. */
export function canAs(role: MembershipRole, kind: TenantKind, action: Action): boolean {
  return can(role, action) && !(DENIED_TO_KIND[kind] ?? []).includes(action);
}

/** Whether the capacity in which an organisation takes part in a dossier leaves room for the action. */
export function capacityAllows(capacity: ParticipationRole, action: Action): boolean {
  return RESERVED_TO_CAPACITY[action]?.includes(capacity) ?? true;
}

/** What a role may do in an organisation of this kind, in the order of `ACTIONS`: for menus and buttons. */
export function rightsOf(role: MembershipRole, kind: TenantKind): readonly Action[] {
  return ACTIONS.filter((action) => canAs(role, kind, action));
}
