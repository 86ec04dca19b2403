import { STANDINGS } from '@regietafel/domain/ladder/ladder';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { list } from '../core/list.ts';
import { line } from '../core/text.ts';

/** The longest name of a municipality or region is far shorter; longer texts are no names. */
const name = line({ max: 100 });

/** From the first day, through the day before `to`; null where there is no bound. */
const period = { from: z.nullable(plainDate), to: z.nullable(plainDate) };

/** How certain a fact is, and where it comes from. */
const standing = z.enum(STANDINGS);
const grounds = { standing, source: z.string() };

const municipality = z.object({ name: z.string(), province: z.string(), ...period });

const region = z.object({
  code: z.string(),
  name: z.string(),
  aliases: list(z.string()),
  landsdeel: z.nullable(z.string()),
  landsdeelStanding: standing,
  landsdeelSource: z.string(),
  /** What has to be said about it; empty when nothing. */
  note: z.string(),
  ...period,
  ...grounds,
});
export type Region = z.infer<typeof region>;

export const regionOfInput = z.strictObject({ municipality: name, on: plainDate });

/** In which region a municipality lies on a day, or why that cannot be said. */
export const regionOfAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    municipality,
    region,
    /** That the municipality belongs to the region. */
    membership: z.object({ ...period, ...grounds }),
    /** The weakest of the facts on which the answer rests. */
    standing,
  }),
  z.object({ kind: z.literal('unknown_municipality'), suggestions: list(z.string()) }),
  z.object({ kind: z.literal('ambiguous'), candidates: list(municipality) }),
  z.object({ kind: z.literal('not_on_that_day'), municipality }),
  z.object({ kind: z.literal('no_region_known'), municipality }),
]);
export type RegionOfAnswer = z.infer<typeof regionOfAnswer>;

export const onDayInput = z.strictObject({ on: plainDate });

/** The regions of a day with their municipalities, by name. */
export const regionsOnDay = z.object({
  regions: list(z.object({ ...region.shape, municipalities: list(z.string()) })),
});
export type RegionsOnDay = z.infer<typeof regionsOnDay>;

/** Most names that a search gives. */
export const MAX_FOUND = 20;

export const searchInput = z.strictObject({ name, on: plainDate });

/** Municipalities and regions of a day of which a name or alias holds the text, best first. */
export const searchAnswer = z.object({
  municipalities: list(
    z.object({ name: z.string(), province: z.string(), regionName: z.nullable(z.string()) }),
  ),
  regions: list(z.object({ code: z.string(), name: z.string() })),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** The authority that supervises the continuity of youth care on a day; null when the data name none. */
export const supervisorAnswer = z.object({
  supervisor: z.nullable(z.object({ name: z.string(), task: z.string(), ...period, ...grounds })),
});
export type SupervisorAnswer = z.infer<typeof supervisorAnswer>;
