import { BINDING_ROLES } from './acts.ts';
import type { MembershipRole, ParticipationRole, TenantKind } from './tenant.ts';

/** What a right is about and who has it. Whoever is not named is refused. */
export interface RightRule {
  /** `reads` leaves no record behind; `keeps` leaves one that only the own organisation has; everything else writes. */
  readonly effect: 'reads' | 'keeps' | 'writes';
  /** The roles that have it. */
  readonly roles: readonly MembershipRole[];
  /** Roles that have it too in some kinds of organisation. Absent: none. */
  readonly alsoIn?: Partial<Readonly<Record<TenantKind, readonly MembershipRole[]>>>;
  /** Kinds of organisation whose people never have it, whatever their role. Absent: no kind. */
  readonly deniedTo?: readonly TenantKind[];
  /** The capacities in which an organisation takes part in the dossier that leave room for it. Absent: every capacity. */
  readonly capacities?: readonly ParticipationRole[];
}

const EVERYBODY = [
  'regievoerder',
  'ambtenaar',
  'controller',
  'bestuurder',
  'beheerder',
  'griffie',
  'lezer',
  'adviseur',
  'analist',
] as const;
/** Who keep the figures. */
const BOOKKEEPERS = ['regievoerder', 'ambtenaar', 'controller'] as const;
/** Who write down what was decided. */
const CLERKS = ['regievoerder', 'ambtenaar'] as const;
/** Who see to what happens on behalf of the organisation. */
const OVERSEERS = ['regievoerder', 'beheerder'] as const;
/** Who give and take the roles of the own people. */
const KEEPERS = ['beheerder', 'bestuurder'] as const;

/** A provider reports and judges; what binds the table is not its to write. */
const NOT_PROVIDER = ['aanbieder'] as const;
/** Whose care is compared, or who watches over it in another way: figures of others are not theirs to compare. */
const NOT_COMPARING = ['gemeente', 'aanbieder', 'toezichthouder', 'ketenbureau', 'tafel'] as const;
/** Who make up the kernteam. */
const KERNTEAM = ['accounthoudend', 'strategisch_belang'] as const;
/** Where an organisation is there to advise, its advisers act for it. */
const ADVISERS = { toezichthouder: ['adviseur'], ketenbureau: ['adviseur'] } as const;
/** Who is followed, and answers for the own forecast. */
const PROVIDER = ['aanbieder'] as const;
/** Who buy care. */
const BUYERS = ['accounthoudend', 'strategisch_belang', 'betrokken'] as const;
/** What binds the whole dossier. */
const ACCOUNTHOUDEND = ['accounthoudend'] as const;

/**
 * The rights table, the only one: the checks of the server, the buttons of the client, the page that explains the rights
 * and the matrix of permissions all come from it. What is not named is refused.
 *
 * To add an action, named `area.verb`, add one entry here; what it means and why it is so goes, in both languages, into
 * the messages of the area `rights` of the client, which do not compile without it. Reading is only about the kind of
 * page: which records it shows is decided by the kring law in the database, never here.
 */
const TABLE = {
  'portfolio.read': { effect: 'reads', roles: EVERYBODY },
  'dossiers.read': { effect: 'reads', roles: EVERYBODY },
  'history.readLog': {
    effect: 'reads',
    roles: ['regievoerder', 'ambtenaar', 'controller', 'bestuurder', 'beheerder', 'lezer', 'adviseur'],
  },
  'reference.read': { effect: 'reads', roles: EVERYBODY },
  // What one was told, and how one wants to be told: everybody's own household.
  'notifications.read': { effect: 'reads', roles: EVERYBODY },
  'audit.read': { effect: 'reads', roles: OVERSEERS },
  'audit.readTrail': { effect: 'reads', roles: ['beheerder', ...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  'audit.endSupport': { effect: 'writes', roles: OVERSEERS },
  'risks.record': { effect: 'writes', roles: BOOKKEEPERS, deniedTo: NOT_PROVIDER },
  'risks.import': { effect: 'writes', roles: BOOKKEEPERS, deniedTo: NOT_PROVIDER },
  'risks.publish': {
    effect: 'writes',
    roles: CLERKS,
    deniedTo: NOT_PROVIDER,
    capacities: ACCOUNTHOUDEND,
  },
  'risks.assess': { effect: 'writes', roles: [...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  'kpis.recordValue': { effect: 'writes', roles: BOOKKEEPERS },
  'kpis.setNorm': {
    effect: 'writes',
    roles: BOOKKEEPERS,
    deniedTo: NOT_PROVIDER,
    capacities: KERNTEAM,
  },
  'liquidity.record': { effect: 'writes', roles: BOOKKEEPERS },
  'liquidity.recordEvent': { effect: 'writes', roles: BOOKKEEPERS },
  // What somebody tried out is a thought of one's own, not a figure.
  'liquidity.recordScenario': { effect: 'writes', roles: [...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  'liquidity.setLikelihood': { effect: 'writes', roles: ['regievoerder', 'controller', 'bestuurder'] },
  'liquidity.deliver': { effect: 'writes', roles: BOOKKEEPERS },
  'liquidity.signDelivery': {
    effect: 'writes',
    roles: [...BOOKKEEPERS, 'bestuurder'],
    capacities: PROVIDER,
  },
  // A region its own share, the provider what all of them together should be.
  'exposure.record': {
    effect: 'writes',
    roles: BOOKKEEPERS,
    deniedTo: ['gemeente', 'landsdeel', 'toezichthouder', 'ketenbureau', 'taskforce', 'tafel'],
    capacities: [...BUYERS, ...PROVIDER],
  },
  // On whom the own region leans, over all its dossiers.
  'exposure.readOwn': {
    effect: 'reads',
    roles: [...BOOKKEEPERS, 'bestuurder', 'beheerder', 'lezer'],
    deniedTo: ['gemeente', 'landsdeel', 'aanbieder', 'toezichthouder', 'ketenbureau', 'taskforce', 'tafel'],
  },
  'property.record': { effect: 'writes', roles: BOOKKEEPERS },
  // A provider reports its own figures; a region may, of a provider that does not.
  'indicators.report': {
    effect: 'writes',
    roles: BOOKKEEPERS,
    // Where a submitted report stands: at the table.
    capacities: [...KERNTEAM, ...PROVIDER],
  },
  'indicators.review': {
    effect: 'writes',
    roles: BOOKKEEPERS,
    deniedTo: NOT_PROVIDER,
    capacities: ACCOUNTHOUDEND,
  },
  'indicators.profile': { effect: 'writes', roles: BOOKKEEPERS },
  // What of a provider is compared with others binds the whole dossier; each that has the account must agree.
  'comparison.release': {
    effect: 'writes',
    roles: BINDING_ROLES,
    deniedTo: NOT_PROVIDER,
    capacities: ACCOUNTHOUDEND,
  },
  // What was released to be compared; which of it somebody sees, the releases themselves decide in the database.
  'comparison.read': {
    effect: 'reads',
    roles: [...BOOKKEEPERS, 'bestuurder', 'lezer', 'analist'],
    deniedTo: NOT_COMPARING,
  },
  'comparison.keepView': {
    effect: 'keeps',
    roles: [...BOOKKEEPERS, 'bestuurder', 'analist'],
    deniedTo: NOT_COMPARING,
  },
  // A plan of regions together; which of its records somebody sees, the kringen of its dossier decide.
  'landsdeel.read': { effect: 'reads', roles: EVERYBODY, deniedTo: ['gemeente', 'aanbieder', 'tafel'] },
  'landsdeel.record': {
    effect: 'writes',
    roles: BOOKKEEPERS,
    deniedTo: NOT_PROVIDER,
    capacities: KERNTEAM,
  },
  // Each region on its own part, by who binds it.
  'landsdeel.decide': {
    effect: 'writes',
    roles: BINDING_ROLES,
    deniedTo: NOT_PROVIDER,
    capacities: KERNTEAM,
  },
  'warning.read': {
    effect: 'reads',
    roles: [...BOOKKEEPERS, 'bestuurder', 'lezer', 'adviseur', 'analist'],
  },
  'warning.readList': {
    effect: 'reads',
    roles: [...BOOKKEEPERS, 'bestuurder', 'lezer', 'adviseur', 'analist'],
    deniedTo: NOT_PROVIDER,
  },
  'warning.judge': { effect: 'writes', roles: [...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  // Bijzonder beheer and who is hard to replace: what the regions decide among themselves.
  'warning.watch': {
    effect: 'writes',
    roles: [...BOOKKEEPERS, 'bestuurder'],
    deniedTo: NOT_PROVIDER,
    capacities: KERNTEAM,
  },
  'warning.recordContract': {
    effect: 'writes',
    roles: BOOKKEEPERS,
    deniedTo: ['aanbieder', 'toezichthouder', 'ketenbureau', 'taskforce', 'tafel'],
  },
  'warning.setRules': {
    effect: 'keeps',
    roles: ['regievoerder', 'controller', 'analist'],
    deniedTo: NOT_PROVIDER,
  },
  'judgements.assume': { effect: 'writes', roles: BOOKKEEPERS },
  'judgements.opine': { effect: 'writes', roles: [...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  'judgements.propose': {
    effect: 'writes',
    roles: CLERKS,
    deniedTo: NOT_PROVIDER,
    capacities: KERNTEAM,
  },
  'judgements.sign': {
    effect: 'writes',
    roles: ['regievoerder', 'bestuurder'],
    deniedTo: NOT_PROVIDER,
    capacities: KERNTEAM,
  },
  'ladder.recordStep': {
    effect: 'writes',
    roles: CLERKS,
    deniedTo: NOT_PROVIDER,
    capacities: ACCOUNTHOUDEND,
  },
  'agreements.record': { effect: 'writes', roles: CLERKS, deniedTo: NOT_PROVIDER },
  // Talk and work: whoever has a part in it, a provider's people too.
  'threads.write': { effect: 'writes', roles: [...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  'tasks.record': { effect: 'writes', roles: [...BOOKKEEPERS, 'bestuurder', 'adviseur'] },
  'sharing.manage': {
    effect: 'writes',
    roles: BINDING_ROLES,
    deniedTo: NOT_PROVIDER,
    capacities: ACCOUNTHOUDEND,
  },
  // Accepting an invitation, declining it, leaving: for every organisation, by who binds it.
  'sharing.bind': { effect: 'writes', roles: BINDING_ROLES },
  'sharing.openDossier': {
    effect: 'writes',
    roles: BINDING_ROLES,
    deniedTo: ['gemeente', 'aanbieder', 'toezichthouder', 'ketenbureau', 'taskforce', 'tafel'],
  },
  'sharing.seat': {
    effect: 'writes',
    roles: ['regievoerder', 'bestuurder'],
    alsoIn: ADVISERS,
    deniedTo: NOT_PROVIDER,
    capacities: [...KERNTEAM, 'adviserend'],
  },
  'sharing.offerSeats': {
    effect: 'writes',
    roles: ['regievoerder', 'bestuurder'],
    deniedTo: NOT_PROVIDER,
    capacities: ACCOUNTHOUDEND,
  },
  'accounts.readPeople': { effect: 'reads', roles: [...KEEPERS, 'regievoerder', 'controller'] },
  'accounts.manage': { effect: 'writes', roles: KEEPERS },
  'accounts.review': { effect: 'writes', roles: KEEPERS },
  'accounts.takeAlong': { effect: 'reads', roles: KEEPERS },
} as const satisfies Readonly<Record<string, RightRule>>;

/** What a person can ask of the system, named `area.verb`. */
export type Action = keyof typeof TABLE;

/** Every action, in the order of the table. */
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

/** The row of the rights table about an action. */
export function ruleOf(action: Action): RightRule {
  return TABLE[action];
}

/**
 * Whether a role may do something in organisations at large; the kind of organisation may widen or narrow it (`canAs`), and
 * the dossier may narrow it (`capacityAllows`).
 */
export function can(role: MembershipRole, action: Action): boolean {
  return ruleOf(action).roles.includes(role);
}

/** Whether a role in an organisation of this kind may do something: a provider's people never touch the register. */
export function canAs(role: MembershipRole, kind: TenantKind, action: Action): boolean {
  const { alsoIn, deniedTo } = ruleOf(action);
  if (deniedTo?.includes(kind) === true) return false;
  return can(role, action) || alsoIn?.[kind]?.includes(role) === true;
}

/** Whether the capacity in which an organisation takes part in a dossier leaves room for the action. */
export function capacityAllows(capacity: ParticipationRole, action: Action): boolean {
  return ruleOf(action).capacities?.includes(capacity) ?? true;
}

/** What a role may do in an organisation of this kind, in the order of `ACTIONS`: for menus and buttons. */
export function rightsOf(role: MembershipRole, kind: TenantKind): readonly Action[] {
  return ACTIONS.filter((action) => canAs(role, kind, action));
}

/**
 * How far a role reaches, a row beside the rights: whoever reads, judges, keeps the figures, keeps the roles of others, and
 * binds the organisation. Nobody gives, changes or ends a role that reaches further than the own (`accounts/give-role`).
 */
export const ROLE_RANK: Readonly<Record<MembershipRole, number>> = {
  lezer: 1,
  griffie: 1,
  analist: 1,
  adviseur: 2,
  controller: 3,
  ambtenaar: 3,
  beheerder: 4,
  regievoerder: 5,
  bestuurder: 5,
};

/** Roles of which the rights are looked at each quarter: they give rights to others, or bind the organisation. */
export function isPrivilegedRole(role: MembershipRole): boolean {
  return ROLE_RANK[role] >= ROLE_RANK.beheerder;
}
