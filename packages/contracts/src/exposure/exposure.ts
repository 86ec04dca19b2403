import { CONCENTRATIONS } from '@regietafel/domain/exposure/concentration';
import { EXPOSURE_MEASURES, EXPOSURE_SIDES } from '@regietafel/domain/exposure/share';
import { CARE_KINDS } from '@regietafel/domain/indicators/profile';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { cents } from '../core/money.ts';
import { kring, origin } from '../core/origin.ts';

export const exposureInput = z.strictObject({ dossierId, asOf });

const careKind = z.enum(CARE_KINDS);
/** A count as the reader may know it: `hidden` is small, or would make a small one known. */
const toldCount = z.nullable(z.union([z.int(), z.literal('hidden')]));
const count = z.nullable(z.int());

const knownSum = z.nullable(z.object({ value: z.number(), isIncomplete: z.boolean() }));

/** The sums of a statement; null where nothing is known. */
const measures = z.object({
  revenueCents: knownSum,
  places: knownSum,
  children: z.nullable(z.object({ value: toldCount, isIncomplete: z.boolean() })),
  guaranteeCents: knownSum,
});

const uncovered = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), count: z.int() }),
  z.object({ kind: z.literal('atMost'), count: z.int() }),
  z.object({ kind: z.literal('atLeast'), count: z.int() }),
  z.object({ kind: z.literal('unknown') }),
  /** Told to the author alone. */
  z.object({ kind: z.literal('hidden') }),
]);
export type ShownUncovered = z.infer<typeof uncovered>;

const uncoveredCare = list(z.object({ careKind, places: uncovered, children: uncovered }));

export const statement = z.object({
  /** The revision that the next state must supersede. */
  headRevisionId: revisionId,
  year: z.int(),
  side: z.enum(EXPOSURE_SIDES),
  standPer: plainDate,
  rows: list(
    z.object({
      municipality: z.nullable(z.string()),
      careKind,
      revenueCents: z.nullable(cents),
      places: count,
      children: toldCount,
    }),
  ),
  guarantees: list(z.object({ municipality: z.nullable(z.string()), cents: z.nullable(cents) })),
  room: list(z.object({ careKind, places: count, children: count })),
  mayBeTraced: z.boolean(),
  source: z.string(),
  note: z.string(),
  /** Why its author took it back; nothing of what it told is shown then. Null as long as it stands. */
  withdrawnReason: z.nullable(z.string()),
  measures,
  /** What a stop would leave without room in the region of the author; empty for the total of the provider. */
  uncovered: uncoveredCare,
  isFictitious: z.boolean(),
  origin,
});
export type ShownStatement = z.infer<typeof statement>;

export const total = z.object({
  year: z.int(),
  measure: z.enum(EXPOSURE_MEASURES),
  total: toldCount,
  regions: z.int(),
  isIncomplete: z.boolean(),
  concentration: z.nullable(z.enum(CONCENTRATIONS)),
  /** With what the own share counts; null when it does not. */
  ownValue: z.nullable(z.number()),
});
export type ShownTotal = z.infer<typeof total>;

/** Organisations that hold the provider for small but hard to replace, each with its reason; null: a masked name. */
const hardToReplace = list(z.object({ byName: z.nullable(z.string()), reason: z.string() }));

/** Who leans on one provider, as far as the reader may know. */
export const exposure = z.object({
  day: plainDate,
  /** The newest year first, and in a year the own statement first. */
  statements: list(statement),
  /** As they stand now; empty when the reader looks at another day. */
  totals: list(total),
  hardToReplace,
  desk: z.object({
    /** What the own organisation can record here; null when nothing. */
    side: z.nullable(z.enum(EXPOSURE_SIDES)),
    kringen: list(kring),
    /** The municipalities of the own region, each with the first and last year in which it lay there; null is open. */
    municipalities: list(
      z.object({ name: z.string(), firstYear: z.nullable(z.int()), lastYear: z.nullable(z.int()) }),
    ),
  }),
});
export type Exposure = z.infer<typeof exposure>;

/** Details of a CONFLICT: the page as somebody else left it. */
export const exposureConflict = z.object({ current: exposure });

/** On which providers the own region leans: what it recorded itself, over all dossiers. */
export const ownExposure = z.object({
  /** The newest year first. */
  years: list(z.int()),
  providers: list(
    z.object({
      dossier: z.string(),
      provider: z.string(),
      year: z.int(),
      careKinds: list(careKind),
      revenueCents: knownSum,
      places: knownSum,
      children: knownSum,
      guaranteeCents: knownSum,
      uncovered: uncoveredCare,
      hardToReplace,
      isFictitious: z.boolean(),
    }),
  ),
});
export type OwnExposure = z.infer<typeof ownExposure>;

export const exportExposureInput = z.strictObject({
  dossierId,
  asOf,
  year: z.int().check(z.gte(2015), z.lte(2060)),
});
