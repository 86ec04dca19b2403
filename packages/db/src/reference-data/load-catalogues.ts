import type { PlainDate } from '@regietafel/domain/core/dates';
import type { SystemTx } from '../kernel/with-system.ts';
import { kpiIdOf, providerIdOf } from './ids.ts';
import { KPI_CATALOGUE } from './kpi-catalogue.ts';
import { LADDER_VALID_FROM, TREDEN } from './ladder.ts';
import { PROVIDER_SOURCE, PROVIDER_STANDING, PROVIDERS, SUPERVISORS } from './parties.ts';
import { stableId } from './stable-id.ts';
import { upsert } from './upsert.ts';

const day = (text: string | null) => text as PlainDate | null;

export async function loadProviders(tx: SystemTx): Promise<void> {
  const provenance = { standing: PROVIDER_STANDING, source: PROVIDER_SOURCE };
  await upsert(
    tx,
    'provider',
    ['providerId'],
    PROVIDERS.map(({ slug, name, groupName }) => ({
      providerId: providerIdOf(slug),
      slug,
      name,
      groupName,
      isFictitious: false,
      ...provenance,
    })),
  );
  await upsert(
    tx,
    'referenceAlias',
    ['kind', 'alias', 'subjectId'],
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
  await upsert(
    tx,
    'supervisor',
    ['supervisorId'],
    SUPERVISORS.map((supervisor) => ({
      ...supervisor,
      supervisorId: stableId(`toezichthouder:${supervisor.code}`) as string,
      validFrom: day(supervisor.validFrom),
      validTo: day(supervisor.validTo),
    })),
  );
}

export async function loadKpiCatalogue(tx: SystemTx): Promise<void> {
  await upsert(
    tx,
    'kpiDefinition',
    ['kpiId'],
    KPI_CATALOGUE.map(({ aliases: _, ...definition }, index) => ({
      ...definition,
      kpiId: kpiIdOf(definition.code),
      position: index + 1,
    })),
  );
  await upsert(
    tx,
    'kpiAlias',
    ['kpiId', 'name'],
    KPI_CATALOGUE.flatMap(({ code, aliases }) =>
      aliases.map(({ name, from, to }) => ({
        kpiId: kpiIdOf(code),
        name,
        validFrom: day(from),
        validTo: day(to),
      })),
    ),
  );
}

export async function loadLadder(tx: SystemTx): Promise<void> {
  await upsert(
    tx,
    'tredeDefinition',
    ['ladderVersion', 'trede'],
    TREDEN.map((definition) => ({
      ...definition,
      duties: [...definition.duties],
      validFrom: LADDER_VALID_FROM,
    })),
  );
}
