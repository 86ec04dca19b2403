import type {
  Region,
  RegionOfAnswer,
  RegionsOnDay,
  SearchAnswer,
  SupervisorAnswer,
} from '@regietafel/contracts/reference/regions';
import { MAX_FOUND } from '@regietafel/contracts/reference/regions';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import {
  type DescribedMunicipality,
  type DescribedRegion,
  type DescribedSupervisor,
  getRegionReference,
  listSupervisors,
  type RegionReference,
} from '@regietafel/db/queries/reference/regions';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { foldName } from '@regietafel/domain/core/text';
import { holdsOn } from '@regietafel/domain/reference/reference';
import { regionOf, supervisorOn } from '@regietafel/domain/reference/region-of';
import type { Asker } from '../sharing/asker.ts';

/** In which region a municipality lies on a day, by any of its names; or why that cannot be said. Never a guess. */
export async function getRegionOf(
  asker: Asker,
  { municipality: name, on }: { readonly municipality: string; readonly on: PlainDate },
): Promise<RegionOfAnswer> {
  const reference = await getRegionReference(tenantReader(asker.database, asker.actor));
  const describe = ({ code }: { readonly code: string }) =>
    presentMunicipality(described(reference.municipalities, code));
  const answer = regionOf(name, on, reference);
  if (answer.ok) {
    const { municipality, region, membership, standing } = answer.value;
    const { from, to, source } = membership;
    return {
      kind: 'found',
      municipality: describe(municipality),
      region: presentRegion(described(reference.regions, region.code)),
      membership: { from, to, standing: membership.standing, source },
      standing,
    };
  }
  const { error } = answer;
  switch (error.kind) {
    case 'unknown_municipality':
      return error;
    case 'ambiguous':
      return { kind: error.kind, candidates: error.candidates.map(describe) };
    case 'not_on_that_day':
    case 'no_region_known':
      return { kind: error.kind, municipality: describe(error.municipality) };
  }
}

/** The regions of a day with their municipalities. */
export async function getRegions(asker: Asker, { on }: { readonly on: PlainDate }): Promise<RegionsOnDay> {
  const reference = await getRegionReference(tenantReader(asker.database, asker.actor));
  const members = Map.groupBy(membershipsOn(reference, on), ({ regionCode }) => regionCode);
  return {
    regions: reference.regions
      .filter((region) => holdsOn(region, on))
      .map((region) => ({
        ...presentRegion(region),
        municipalities: (members.get(region.code) ?? []).map(({ municipalityCode }) => municipalityCode),
      })),
  };
}

/** Names of municipalities and regions of a day that hold the text; those that begin with it come first. */
export async function searchNames(
  asker: Asker,
  { name, on }: { readonly name: string; readonly on: PlainDate },
): Promise<SearchAnswer> {
  const reference = await getRegionReference(tenantReader(asker.database, asker.actor));
  const regionNames = new Map(reference.regions.map((region) => [region.code, region.name]));
  const regionOfCode = new Map(
    membershipsOn(reference, on).map(({ municipalityCode, regionCode }) => [municipalityCode, regionCode]),
  );
  const matching = <T extends Named>(all: readonly T[]) =>
    bestMatches(
      name,
      all.filter((one) => holdsOn(one, on)),
    );
  return {
    municipalities: matching(reference.municipalities).map((municipality) => ({
      name: municipality.name,
      province: municipality.province,
      regionName: regionNames.get(regionOfCode.get(municipality.code) ?? '') ?? null,
    })),
    regions: matching(reference.regions).map(({ code, name: own }) => ({ code, name: own })),
  };
}

/** Who supervises the continuity of youth care on a day. */
export async function getSupervisor(
  asker: Asker,
  { on }: { readonly on: PlainDate },
): Promise<SupervisorAnswer> {
  const supervisors = await listSupervisors(tenantReader(asker.database, asker.actor));
  const current = supervisorOn(on, supervisors);
  return { supervisor: current ? presentSupervisor(described(supervisors, current.code)) : null };
}

type Named = Pick<DescribedRegion, 'name' | 'aliases' | 'from' | 'to'>;

function bestMatches<T extends Named>(text: string, all: readonly T[]): readonly T[] {
  const wanted = foldName(text);
  const rank = ({ name, aliases }: T) => {
    const names = [name, ...aliases].map(foldName);
    if (names.some((one) => one.startsWith(wanted))) return 0;
    return names.some((one) => one.includes(wanted)) ? 1 : 2;
  };
  // A text of marks alone folds to nothing, which every name would hold.
  return wanted === ''
    ? []
    : all
        .map((one) => ({ one, place: rank(one) }))
        .filter(({ place }) => place < 2)
        .toSorted((a, b) => a.place - b.place)
        .slice(0, MAX_FOUND)
        .map(({ one }) => one);
}

function membershipsOn({ memberships }: RegionReference, on: PlainDate) {
  return memberships.filter((membership) => holdsOn(membership, on));
}

/** The full description of what the domain found by its code, in the data that it was given. */
function described<T extends { readonly code: string }>(all: readonly T[], code: string): T {
  const found = all.find((one) => one.code === code);
  if (found === undefined) throw new Error('reference data that the domain found are not in the data');
  return found;
}

function presentMunicipality({ name, province, from, to }: DescribedMunicipality) {
  return { name, province, from, to };
}

function presentRegion(region: DescribedRegion): Region {
  const { code, name, aliases, landsdeel, landsdeelStanding, landsdeelSource, note } = region;
  const { from, to, standing, source } = region;
  return {
    ...{ code, name, aliases, landsdeel, landsdeelStanding, landsdeelSource, note },
    ...{ from, to, standing, source },
  };
}

function presentSupervisor({ name, task, from, to, standing, source }: DescribedSupervisor) {
  return { name, task, from, to, standing, source };
}
