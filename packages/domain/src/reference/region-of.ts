import type { PlainDate } from '../core/dates.ts';
import { err, ok, type Result } from '../core/result.ts';
import { foldName, textSimilarity } from '../core/text.ts';
import { STANDINGS, type Standing } from '../ladder/ladder.ts';
import {
  holdsOn,
  type Jeugdregio,
  type Municipality,
  type MunicipalityMembership,
  type Supervisor,
} from './reference.ts';

export interface RegionData {
  readonly regions: readonly Jeugdregio[];
  readonly municipalities: readonly Municipality[];
  readonly memberships: readonly MunicipalityMembership[];
}

export interface RegionFound {
  readonly municipality: Municipality;
  readonly region: Jeugdregio;
  readonly membership: MunicipalityMembership;
  /** The weakest standing of the three facts on which the answer rests. */
  readonly standing: Standing;
}

/** Why there is no answer. An unknown region is an answer too: it is never guessed. */
export type RegionNotFound =
  /** No municipality carries the name; the names that come nearest. */
  | { readonly kind: 'unknown_municipality'; readonly suggestions: readonly string[] }
  /** More than one municipality carries the name. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Municipality[] }
  /** The municipality did not exist yet, or no longer, on that day. */
  | { readonly kind: 'not_on_that_day'; readonly municipality: Municipality }
  /** The municipality existed, but the data do not say in which region it was on that day. */
  | { readonly kind: 'no_region_known'; readonly municipality: Municipality };

/** Likeness (0-1) from which a name is offered as what may have been meant, and how many are. */
const SUGGESTION_FROM = 0.4;
const MAX_SUGGESTIONS = 3;

/**
 * In which region a municipality was on a day, by name or alias: upper and lower case, diacritics, hyphens, spaces and a
 * leading "gemeente" do not matter. Of several with that name only those that existed on the day count.
 */
export function regionOf(
  name: string,
  day: PlainDate,
  data: RegionData,
): Result<RegionFound, RegionNotFound> {
  const named = listByName(name, data.municipalities);
  const existing = named.filter((municipality) => holdsOn(municipality, day));
  const [municipality, another] = existing;
  if (another !== undefined) return err({ kind: 'ambiguous', candidates: existing });
  if (municipality !== undefined) return regionOfMunicipality(municipality, day, data);
  const gone = named[0];
  if (gone !== undefined) return err({ kind: 'not_on_that_day', municipality: gone });
  return err({ kind: 'unknown_municipality', suggestions: suggestNames(name, data.municipalities) });
}

/** The region that carries a name or alias on a day; undefined when none or more than one does. */
export function findRegion(
  name: string,
  day: PlainDate,
  regions: readonly Jeugdregio[],
): Jeugdregio | undefined {
  const found = regions.filter((region) => holdsOn(region, day) && carriesName(region, foldName(name)));
  return found.length === 1 ? found[0] : undefined;
}

/** The authority on a day; undefined when the data name none. Of overlapping ones, the latest begun. */
export function supervisorOn(day: PlainDate, supervisors: readonly Supervisor[]): Supervisor | undefined {
  return supervisors
    .filter((supervisor) => holdsOn(supervisor, day))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1);
}

function regionOfMunicipality(
  municipality: Municipality,
  day: PlainDate,
  data: RegionData,
): Result<RegionFound, RegionNotFound> {
  const membership = data.memberships.find(
    (one) => one.municipalityCode === municipality.code && holdsOn(one, day),
  );
  const region = data.regions.find((one) => one.code === membership?.regionCode && holdsOn(one, day));
  if (membership === undefined || region === undefined) return err({ kind: 'no_region_known', municipality });
  const standing = weakest([municipality.standing, membership.standing, region.standing]);
  return ok({ municipality, region, membership, standing });
}

function listByName(name: string, municipalities: readonly Municipality[]): readonly Municipality[] {
  const folded = foldName(name);
  const exact = municipalities.filter((one) => carriesName(one, folded));
  return exact.length > 0
    ? exact
    : municipalities.filter((one) => carriesName(one, folded.replace(/^gemeente/, '')));
}

function carriesName(
  named: { readonly name: string; readonly aliases: readonly string[] },
  folded: string,
): boolean {
  return [named.name, ...named.aliases].some((name) => foldName(name) === folded);
}

function suggestNames(name: string, municipalities: readonly Municipality[]): readonly string[] {
  return municipalities
    .map((municipality) => ({ name: municipality.name, likeness: textSimilarity(name, municipality.name) }))
    .filter(({ likeness }) => likeness >= SUGGESTION_FROM)
    .toSorted((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map((suggestion) => suggestion.name);
}

function weakest(standings: readonly Standing[]): Standing {
  return standings.toSorted((a, b) => STANDINGS.indexOf(b) - STANDINGS.indexOf(a))[0] ?? 'uncertain';
}
