/**
 * The policies of every kind of table, as data: the migrations make them and the catalogue check compares with them,
 * so the law is written once.
 */

export type DatabaseRole = 'regietafel_app' | 'regietafel_system' | 'regietafel_owner';

export interface Policy {
  readonly name: string;
  readonly verb: 'select' | 'insert' | 'update' | 'all';
  readonly roles: readonly DatabaseRole[];
  /** Which rows are seen. */
  readonly using?: string;
  /** Which rows may be written. */
  readonly check?: string;
}

/**
 * Which rows of a kring are seen. `always`: what tells that something exists and who takes part. `since joining`: who
 * joined later sees what was recorded since the day that was granted. The subqueries are evaluated once per statement, the
 * last one only when a row needs it.
 */
export type Sight = 'always' | 'since joining';

const SIGHT: Readonly<Record<Sight, string>> = {
  always: 'kring_id in (select law.visible_kringen())',
  'since joining': `kring_id in (select law.wholly_visible_kringen())
    or recorded_at >= ((select law.seen_since()) ->> kring_id::text)::timestamptz`,
};

/** The policy by which a dossier record is read. */
export function sightPolicy(sight: Sight): Policy {
  return { name: 'kring_reads', verb: 'select', roles: ['regietafel_app'], using: SIGHT[sight] };
}

/**
 * Write as oneself (or as the table, with a seat for it), in a kring that one may write to, under one's own hand. The
 * dossier is named too, so that a wrong one is refused here, before any reference tells whether it exists.
 */
const AUTHOR_WRITES = `(dossier_id, author_tenant_id, kring_id) in
    (select w.dossier_id, w.author_tenant_id, w.kring_id from law.writable_kringen() w)
  and hand_tenant_id = (select law.actor_tenant())
  and hand_account_id = (select law.actor_account())`;

/** Of the own organisation, for who works there today: a context that names somebody else's organisation opens nothing. */
const OWN = 'tenant_id = (select law.actor_tenant()) and (select law.actor_role()) is not null';

export interface DossierRule {
  /**
   * `append`: the application adds rows; `read`: only the system door changes it; `law`: only the functions of the law add
   * rows, and nobody changes them. Nothing is updated or deleted by the application.
   */
  readonly app: 'append' | 'read' | 'law';
  readonly sight: Sight;
  /** A condition that the subject of the record is in the actor's sight, so that a foreign id fails like an absent one. */
  readonly subjectVisible?: string;
  /** The functions of the law read it. */
  readonly lawReads?: boolean;
  /** The functions of the law add rows. */
  readonly lawRecords?: boolean;
  /** The functions of the law change rows. */
  readonly lawChanges?: boolean;
}

export interface TenantRule {
  /** What the application may do with the own organisation's rows. */
  readonly app: readonly ('select' | 'insert' | 'update')[];
  /** A narrower condition than "the own organisation" (for example: the own person). */
  readonly narrowedTo?: string;
  readonly lawReads?: boolean;
  /** The functions of the law add rows. */
  readonly lawRecords?: boolean;
  /** The functions of the law change rows. */
  readonly lawChanges?: boolean;
  /** The system door reads it and changes nothing. */
  readonly isSealed?: boolean;
  /** Its changes go into the audit trail; those of dossier records always do. */
  readonly isAudited?: boolean;
}

/** The policies of a table of dossier records. */
export function dossierPolicies(rule: DossierRule): readonly Policy[] {
  const check =
    rule.subjectVisible === undefined ? AUTHOR_WRITES : `${AUTHOR_WRITES}\n  and (${rule.subjectVisible})`;
  const kept: readonly Policy[] = [sightPolicy(rule.sight), SYSTEM_RECORDS, ...lawOwnPolicies(rule)];
  switch (rule.app) {
    case 'append':
      return [...kept, { name: 'author_writes', verb: 'insert', roles: ['regietafel_app'], check }];
    case 'read':
      return [...kept, SYSTEM_READS, SYSTEM_CHANGES];
    case 'law':
      return kept;
  }
}

/** The policies of a table whose rows belong to one organisation. */
export function tenantPolicies(rule: TenantRule): readonly Policy[] {
  const own = rule.narrowedTo === undefined ? OWN : `${OWN} and ${rule.narrowedTo}`;
  const clause = { select: { using: own }, insert: { check: own }, update: { using: own, check: own } };
  return [
    ...rule.app.map(
      (verb): Policy => ({ name: `own_${verb}`, verb, roles: ['regietafel_app'], ...clause[verb] }),
    ),
    SYSTEM_READS,
    ...(rule.isSealed === true ? [] : [SYSTEM_RECORDS, SYSTEM_CHANGES]),
    ...lawOwnPolicies(rule),
  ];
}

/** What the functions of the law may do with a table that is not theirs alone. */
function lawOwnPolicies(rule: {
  readonly lawReads?: boolean;
  readonly lawRecords?: boolean;
  readonly lawChanges?: boolean;
}): readonly Policy[] {
  return [
    ...(rule.lawReads === true ? [LAW_READS] : []),
    ...(rule.lawRecords === true ? [LAW_RECORDS] : []),
    ...(rule.lawChanges === true ? [LAW_CHANGES] : []),
  ];
}

/** The policies of reference data. */
export function referencePolicies(rule: { readonly lawReads?: boolean } = {}): readonly Policy[] {
  return [
    ...lawOwnPolicies(rule),
    {
      name: 'everybody_reads',
      verb: 'select',
      roles: ['regietafel_app', 'regietafel_system'],
      using: 'true',
    },
    SYSTEM_RECORDS,
    SYSTEM_CHANGES,
  ];
}

/** The one policy of a table of the system's own household. */
export function systemPolicies(): readonly Policy[] {
  return [{ name: 'system_all', verb: 'all', roles: ['regietafel_system'], using: 'true', check: 'true' }];
}

/** The one policy of a table that only the functions of the law touch. */
export function lawPolicies(): readonly Policy[] {
  return [{ name: 'law_all', verb: 'all', roles: ['regietafel_owner'], using: 'true', check: 'true' }];
}

/** The statement that makes a policy. `table` is a qualified name. */
export function createPolicy(table: string, policy: Policy): string {
  const using = policy.using === undefined ? '' : ` using (${policy.using})`;
  const check = policy.check === undefined ? '' : ` with check (${policy.check})`;
  return `create policy ${policy.name} on ${table} for ${policy.verb} to ${policy.roles.join(', ')}${using}${check};`;
}

const SYSTEM_READS: Policy = {
  name: 'system_reads',
  verb: 'select',
  roles: ['regietafel_system'],
  using: 'true',
};
const SYSTEM_RECORDS: Policy = {
  name: 'system_records',
  verb: 'insert',
  roles: ['regietafel_system'],
  check: 'true',
};
const SYSTEM_CHANGES: Policy = {
  name: 'system_changes',
  verb: 'update',
  roles: ['regietafel_system'],
  using: 'true',
  check: 'true',
};
export const LAW_READS: Policy = {
  name: 'law_reads',
  verb: 'select',
  roles: ['regietafel_owner'],
  using: 'true',
};
export const LAW_RECORDS: Policy = {
  name: 'law_records',
  verb: 'insert',
  roles: ['regietafel_owner'],
  check: 'true',
};
export const LAW_CHANGES: Policy = {
  name: 'law_changes',
  verb: 'update',
  roles: ['regietafel_owner'],
  using: 'true',
  check: 'true',
};
