import type { SystemTx } from '../kernel/with-system.ts';
import { MUNICIPALITY_ALIASES, REGION_ALIASES } from './aliases.ts';
import { municipalityIdOf, regionIdOf } from './ids.ts';
import { loadAliases } from './load-aliases.ts';
import { overwriteAllBut } from './overwrite.ts';
import { MEMBERSHIPS, type MembershipFact, MUNICIPALITIES, REGIONS } from './regions.ts';
import { stableId } from './stable-id.ts';

/** Loads regions, municipalities, which belongs to which, and their other names. */
export async function loadRegions(tx: SystemTx): Promise<void> {
  const regions = REGIONS.map((region) => ({ ...region, regionId: regionIdOf(region.code) }));
  await tx
    .insertInto('jeugdregio')
    .values(regions)
    .onConflict((conflict) => conflict.column('regionId').doUpdateSet(overwriteAllBut('regionId', regions)))
    .execute();
  await loadMunicipalities(tx);
  await loadAliases(tx, [
    ...aliasRows('jeugdregio', REGION_ALIASES, regionIdOf),
    ...aliasRows('gemeente', MUNICIPALITY_ALIASES, municipalityIdOf),
  ]);
}

async function loadMunicipalities(tx: SystemTx): Promise<void> {
  const municipalities = MUNICIPALITIES.map((municipality) => ({
    ...municipality,
    municipalityId: municipalityIdOf(municipality.name),
  }));
  await tx
    .insertInto('municipality')
    .values(municipalities)
    .onConflict((conflict) =>
      conflict.column('municipalityId').doUpdateSet(overwriteAllBut('municipalityId', municipalities)),
    )
    .execute();
  const memberships = MEMBERSHIPS.map(membershipRow);
  await tx
    .insertInto('regionMembership')
    .values(memberships)
    .onConflict((conflict) =>
      conflict.column('membershipId').doUpdateSet(overwriteAllBut('membershipId', memberships)),
    )
    .execute();
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
