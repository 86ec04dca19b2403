import type { PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../kernel/with-system.ts';
import { kpiIdOf, providerIdOf } from './ids.ts';
import { KPI_CATALOGUE } from './kpi-catalogue.ts';
import { LADDER_VALID_FROM, TREDEN } from './ladder.ts';
import { loadAliases } from './load-aliases.ts';
import { overwriteAllBut } from './overwrite.ts';
import { PROVIDER_SOURCE, PROVIDER_STANDING, PROVIDERS, SUPERVISORS } from './parties.ts';
import { stableId } from './stable-id.ts';

const day = (text: string | null) => text as PlainDate | null;

export async function loadProviders(tx: SystemTx): Promise<void> {
  const providers = PROVIDERS.map(({ slug, name, groupName }) => ({
    providerId: providerIdOf(slug),
    slug,
    name,
    groupName,
    isFictitious: false,
    standing: PROVIDER_STANDING,
    source: PROVIDER_SOURCE,
  }));
  await tx
    .insertInto('provider')
    .values(providers)
    .onConflict((conflict) =>
      conflict.column('providerId').doUpdateSet(overwriteAllBut('providerId', providers)),
    )
    .execute();
  await loadAliases(
    tx,
    PROVIDERS.flatMap(({ slug, aliases }) =>
      aliases.map((alias) => ({
        kind: 'aanbieder' as const,
        subjectId: providerIdOf(slug),
        alias,
        source: PROVIDER_SOURCE,
      })),
    ),
  );
}

export async function loadSupervisors(tx: SystemTx): Promise<void> {
  const supervisors = SUPERVISORS.map((supervisor) => ({
    ...supervisor,
    supervisorId: stableId(`toezichthouder:${supervisor.code}`) as string,
    validFrom: day(supervisor.validFrom),
    validTo: day(supervisor.validTo),
  }));
  await tx
    .insertInto('supervisor')
    .values(supervisors)
    .onConflict((conflict) =>
      conflict.column('supervisorId').doUpdateSet(overwriteAllBut('supervisorId', supervisors)),
    )
    .execute();
}

export async function loadKpiCatalogue(tx: SystemTx): Promise<void> {
  const definitions = KPI_CATALOGUE.map(({ aliases: _, ...definition }, index) => ({
    ...definition,
    kpiId: kpiIdOf(definition.code),
    position: index + 1,
  }));
  await tx
    .insertInto('kpiDefinition')
    .values(definitions)
    .onConflict((conflict) => conflict.column('kpiId').doUpdateSet(overwriteAllBut('kpiId', definitions)))
    .execute();
  const aliases = KPI_CATALOGUE.flatMap(({ code, aliases: names }) =>
    names.map(({ name, from, to }) => ({
      kpiId: kpiIdOf(code),
      name,
      validFrom: day(from),
      validTo: day(to),
    })),
  );
  await tx
    .insertInto('kpiAlias')
    .values(aliases)
    .onConflict((conflict) =>
      conflict.columns(['kpiId', 'name']).doUpdateSet(({ ref }) => ({
        validFrom: ref('excluded.validFrom'),
        validTo: ref('excluded.validTo'),
      })),
    )
    .execute();
}

/** A version of the ladder that was published stays as it is, but for mistakes in its words. */
export async function loadLadder(tx: SystemTx): Promise<void> {
  const treden = TREDEN.map((definition) => ({
    ...definition,
    duties: [...definition.duties],
    validFrom: LADDER_VALID_FROM,
  }));
  await tx
    .insertInto('tredeDefinition')
    .values(treden)
    .onConflict((conflict) =>
      conflict.columns(['ladderVersion', 'trede']).doUpdateSet(overwriteAllBut('ladderVersion', treden)),
    )
    .execute();
}
