import type { Membership } from '@regietafel/auth/session-store';
import type { Database } from '@regietafel/db/kernel/database';
import type { ReadNote } from '@regietafel/db/kernel/noted-read';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordRefusal } from '@regietafel/db/queries/audit/refusals';
import type { LookKind } from '@regietafel/domain/audit/looks';
import { asId, type DossierId, isId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';

/** As what a look is noted. */
export interface Looks {
  /** What is looked at: one of these, or (without `by`) a list of them. */
  readonly at: LookKind;
  /** The field of the input that names it. */
  readonly by?: string;
  /** What leaves the system is noted also when no confidential kring is looked into. */
  readonly always?: true;
}

/** A call before its input is judged. */
interface IncomingCall {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly looks: Looks | undefined;
  /** Reads the input, of which nobody knows yet whether it is one. */
  readonly getInput: () => Promise<unknown>;
}

/**
 * What is to be noted of a look: of a procedure that shows records, and of whatever somebody reads who gives support.
 * Undefined when nothing is.
 */
export async function noteFor(
  { path, type, looks, getInput }: IncomingCall,
  membership: Membership | null,
): Promise<ReadNote | undefined> {
  const isSupport = membership?.support !== undefined && type === 'query';
  if (looks === undefined && !isSupport) return undefined;
  const values = valuesOf(await getInput());
  const named = looks?.by === undefined ? undefined : values[looks.by];
  return {
    call: path,
    kind: looks?.at ?? null,
    objectId: typeof named === 'string' && isId(named) ? named : null,
    dossierId: dossierIn(values),
    always: looks?.always === true,
  };
}

/** Notes that a call was refused. It was refused anyway, so there is no transaction to note it in but its own. */
export async function noteRefused(
  database: Database,
  actor: Actor,
  path: string,
  input: unknown,
): Promise<void> {
  await withTenant(database, actor, (tx) => recordRefusal(tx, path, dossierIn(valuesOf(input))));
}

function dossierIn(values: Readonly<Record<string, unknown>>): DossierId | null {
  const { dossierId } = values;
  return typeof dossierId === 'string' && isId(dossierId) ? asId<DossierId>(dossierId) : null;
}

/** The fields of an input that nobody has judged yet; of a file, the values that come with it. */
function valuesOf(input: unknown): Readonly<Record<string, unknown>> {
  if (input instanceof FormData) return parsed(input.get('values'));
  return typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
}

function parsed(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    // What is no JSON is refused by the procedure, which has the words for it.
    return {};
  }
}
