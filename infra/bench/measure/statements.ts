import { contextValues } from '../../../packages/db/src/kernel/database.ts';
import { type NamedStatement, queryInOneFlight } from '../../../packages/db/src/kernel/one-flight.ts';
import { tenantContext } from '../../../packages/db/src/kernel/reader-dialect.ts';
import type { SystemTx } from '../../../packages/db/src/kernel/with-system.ts';
import type { TenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import type { DossierId } from '../../../packages/domain/src/core/ids.ts';
import type { Actor } from '../../../packages/domain/src/sharing/tenant.ts';

/** A statement of the product with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that `work` has the reader send, in their order: the product's own SQL, to be sent again bare. */
export async function captureStatements<Reader extends TenantReader | SystemTx>(
  reader: Reader,
  work: (reader: Reader) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const listening = reader.withPlugin({
    transformQuery({ node, queryId }) {
      const { sql, parameters } = reader.getExecutor().compileQuery(node, queryId);
      statements.push({ text: sql, values: parameters });
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await work(listening as unknown as Reader);
  return statements;
}

/** A connection that statements are sent over. */
type Connection = Parameters<typeof queryInOneFlight>[0];

/** Sends statements as the kernel does, context and statement named and in one flight, with nothing around it. */
export class BareSender {
  readonly #connection: Connection;
  readonly #context: NamedStatement;
  readonly #names = new Map<string, string>();

  constructor(connection: Connection, actor: Actor, dossierId?: DossierId) {
    this.#connection = connection;
    this.#context = tenantContext(contextValues(actor, { dossierId }));
  }

  async send({ text, values }: Statement): Promise<readonly unknown[]> {
    const name = this.#names.get(text) ?? `bare_${this.#names.size}`;
    this.#names.set(text, name);
    return (await queryInOneFlight(this.#connection, this.#context, { name, text, values })).rows;
  }
}
