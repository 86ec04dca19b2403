import type { SystemTx } from '../kernel/with-system.ts';
import { MUNICIPALITY_ALIASES, REGION_ALIASES } from './aliases.ts';
import { municipalityIdOf, regionIdOf } from './ids.ts';
import { MEMBERSHIPS, type MembershipFact, MUNICIPALITIES, REGIONS } from './regions.ts';
import { stableId } from './stable-id.ts';
import { upsert } from './upsert.ts';

/** Loads regions, municipalities, which belongs to which, and their other names. */
export async function loadRegions(tx: SystemTx): Promise<void> {
  await upsert(
    tx,
    'jeugdregio',
    ['regionId'],
    REGIONS.map((region) => ({ ...region, regionId: regionIdOf(region.code) })),
  );
  await upsert(
    tx,
    'municipality',
    ['municipalityId'],
    MUNICIPALITIES.map((municipality) => ({
      ...municipality,
      municipalityId: municipalityIdOf(municipality.name),
    })),
  );
  await upsert(tx, 'regionMembership', ['membershipId'], MEMBERSHIPS.map(membershipRow));
  await upsert(
    tx,
    'referenceAlias',
    ['kind', 'alias', 'subjectId'],
    [
      ...aliasRows('jeugdregio', REGION_ALIASES, regionIdOf),
      ...aliasRows('gemeente', MUNICIPALITY_ALIASES, municipalityIdOf),
    ],
  );
}

/** A period keeps its id when its dates are corrected: it is told by whether it began at the reform or before. */
function membershipRow({ municipality, region, ...fact }: MembershipFact) {
  const period = fact.validFrom === null ? 'eerste' : 'volgende';
  return {
    ...fact,
    membershipId: stableId(`lidmaatschap:${municipality}:${region}:${period}`) as string,
    municipalityId: municipalityIdOf(municipality),
    regionId: regionIdOf(region),
  };
}

function aliasRows(
  kind: 'jeugdregio' | 'gemeente',
  aliases: Readonly<Record<string, readonly string[]>>,
  idOf: (key: string) => string,
) {
  return Object.entries(aliases).flatMap(([key, names]) =>
    names.map((alias) => ({ kind, subjectId: idOf(key), alias, source: 'Gangbare naam' })),
  );
}
