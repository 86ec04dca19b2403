import { readFile } from 'node:fs/promises';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { listTenants } from '@regietafel/db/queries/accounts/tenants';
import { type VerifiedChain, verifyChains } from '@regietafel/db/queries/audit/chains';
import { INSTALLATION_CHAIN } from '@regietafel/domain/audit/entry';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { Tenant } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { type Console, RefusedError, UsageError } from '../shell.ts';

interface Given {
  readonly tenant?: string;
  readonly expectHead?: string;
}

const FAULTS = ['altered', 'unlinked', 'missing', 'cut', 'beyond', 'rewritten'] as const;

const auditForm = z.object({
  isWhole: z.boolean(),
  chains: z.readonly(
    z.array(
      z.object({
        /** Id of the organisation; all zeros for what belongs to none. */
        tenantId: z.string(),
        /** Its short name; null for what belongs to none, or to one that is gone. */
        tenant: z.nullable(z.string()),
        /** The last entry. Kept elsewhere, a later run can check that it is still there (`--expect-head`). */
        head: z.nullable(z.object({ seq: z.int(), hash: z.string() })),
        /** What is wrong, and at which entry. */
        faults: z.readonly(z.array(z.object({ kind: z.enum(FAULTS), seq: z.int() }))),
      }),
    ),
  ),
});
type AuditDocument = z.infer<typeof auditForm>;

/** Recomputes the audit trail of every organisation, or of one; ends with 1 when a byte was changed or a row is gone. */
export const verifyAudit: CommandSpec<AuditDocument, Given> = {
  group: 'verify',
  name: 'audit',
  description: 'verify.audit',
  document: auditForm,
  declare(command, { words }) {
    command
      .option('--tenant <tenant>', words('option.userTenant'))
      .option('--expect-head <file>', words('option.expectHead'));
  },
  async run(given, shell) {
    const seenBefore = given.expectHead === undefined ? [] : await headsIn(given.expectHead, shell);
    const { tenants, found } = await withDatabase(shell, ({ database }) =>
      withSystem(database, 'check the audit trail', async (tx) => {
        const all = await listTenants(tx);
        const only = given.tenant === undefined ? undefined : tenantCalled(given.tenant, all, shell);
        return { tenants: all, found: await verifyChains(tx, only, seenBefore) };
      }),
    );
    const chains = found.map((chain) => ({ ...chain, tenant: slugOf(chain.tenantId, tenants) }));
    const isWhole = chains.every(({ faults }) => faults.length === 0);
    const text = chains.map((chain) => `${lineOf(chain, shell)}\n`).join('');
    return { document: { isWhole, chains }, text, exitCode: isWhole ? 0 : 1 };
  },
};

/** The heads in a document that an earlier run gave. */
async function headsIn(path: string, { words }: Console) {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(words('usage.file', { name: path }));
  });
  const parsed = z.safeParse(auditForm, asJson(text));
  if (!parsed.success) throw new UsageError(words('usage.expectHead', { name: path }));
  return parsed.data.chains.flatMap(({ tenantId, head }) =>
    head === null ? [] : [{ tenantId: tenantId as TenantId, ...head }],
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tenantCalled(slug: string, tenants: readonly Tenant[], { words }: Console): TenantId {
  const tenant = tenants.find((one) => one.slug === slug);
  if (tenant === undefined) throw new RefusedError(words('refused.userTenant', { name: slug }));
  return tenant.id;
}

function slugOf(tenantId: TenantId, tenants: readonly Tenant[]): string | null {
  return tenants.find(({ id }) => id === tenantId)?.slug ?? null;
}

function lineOf(chain: VerifiedChain & { readonly tenant: string | null }, { words }: Console): string {
  const household = chain.tenantId === INSTALLATION_CHAIN ? words('verify.installation') : chain.tenantId;
  const name = chain.tenant ?? household;
  const count = chain.head?.seq ?? 0;
  if (chain.faults.length === 0) return words('verify.whole', { name, count });
  const faults = chain.faults.map(({ kind, seq }) => `  - ${words(`verify.${kind}`, { seq })}`);
  return [words('verify.broken', { name, count }), ...faults].join('\n');
}
