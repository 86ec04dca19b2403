/**
 * What may be told of several providers together without telling of one. Every answer to a question about a group is kept
 * in a ledger, per indicator and period, so that no two answers differ by a few: providers that were always asked together
 * stand in one cell, an answer is only given over whole cells, and a cell is only split into parts that could each be
 * told by themselves. Whatever is added to or subtracted from answers is then a sum over whole cells.
 *
 * The p % rule is that of official statistics (Hundepool et al., Statistical Disclosure Control, Wiley 2012, 4.2): who
 * knows one provider of a cell exactly can not estimate another to within `percent` per cent from above.
 */
export const DISCLOSURE = { minimum: 5, percent: 20, digits: 3, values: 3 } as const;

/** Why a group is not answered. */
export const SUPPRESSION_RULES = ['too_few', 'dominated', 'earlier_question'] as const;
export type SuppressionRule = (typeof SUPPRESSION_RULES)[number];

export interface Limits {
  /** The least number of providers of which something is told together. */
  readonly minimum: number;
  /** How far an estimate of the largest one must stay above it, in per cent of it. */
  readonly percent: number;
}

/** The value of one provider, with what is divided when the indicator divides; both null when it does not. */
export interface Contribution {
  readonly providerId: string;
  readonly value: number;
  readonly above: number | null;
  readonly below: number | null;
}

/** A provider in a cell, with the values by which it was told. */
export interface Member extends Contribution {
  /** Nobody had seen its value by name when it was first told. */
  readonly wasHidden: boolean;
}

/** Providers that were always asked together. */
export interface Cell {
  readonly members: readonly Member[];
  /** Whether what is divided was told of it too. */
  readonly pools: boolean;
}

/** The cells of one indicator and period; no provider is in two. */
export type Ledger = readonly Cell[];

/** Of which providers the value is known anyhow: to whoever asks, and to anybody to whom it was ever released by name. */
export interface Knowledge {
  readonly toAsker: ReadonlySet<string>;
  readonly toAnybody: ReadonlySet<string>;
}

export type GroupAnswer =
  | { readonly suppressedBy: SuppressionRule }
  | {
      readonly suppressedBy: null;
      /** With the values by which they are told. */
      readonly told: readonly Contribution[];
      readonly pools: boolean;
      /** New ones that are too few to be told: left out until there are more. */
      readonly waiting: number;
      /** Some were corrected since, too few for the corrections to be told. */
      readonly isBehind: boolean;
    };

/**
 * Answers a question about a group of providers with the values that they have now, and gives the ledger as it stands
 * afterwards; a suppressed question leaves it as it was. `group` is not empty.
 */
export function askGroup(
  ledger: Ledger,
  group: readonly Contribution[],
  knowledge: Knowledge,
  limits: Limits = DISCLOSURE,
): { readonly answer: GroupAnswer; readonly ledger: Ledger } {
  const judge = judgeBy(knowledge, limits);
  const asked = new Map(group.map((one) => [one.providerId, one]));
  const parts = ledger.map((cell) => split(cell, asked)).filter(({ inside }) => inside.length > 0);
  const seen = new Set(ledger.flatMap(({ members }) => members.map(({ providerId }) => providerId)));
  const newcomers = group.filter(({ providerId }) => !seen.has(providerId));
  const admitsNew = newcomers.length > 0 && (parts.length === 0 || judge(newcomers, false) === undefined);
  const known = parts.flatMap(({ inside }) => inside);
  const counted = admitsNew ? [...known, ...newcomers] : known;

  // Also of providers that all are known by name: one rule for every group is one that everybody can follow.
  const refused = counted.length < limits.minimum ? 'too_few' : judge(counted, false);
  if (refused !== undefined) return { answer: { suppressedBy: refused }, ledger };
  if (!parts.every((part) => mayTell(part, judge)))
    return { answer: { suppressedBy: 'earlier_question' }, ledger };

  const told = parts.map(({ cell, inside }) => refresh({ members: inside, pools: cell.pools }, asked, judge));
  if (admitsNew) told.push(newCell(newcomers, knowledge, judge));
  const touched = new Set(parts.map(({ cell }) => cell));
  const rest = parts
    .filter(({ outside }) => outside.length > 0)
    .map(({ cell, outside }) => ({ members: outside, pools: cell.pools }));
  const members = told.flatMap((cell) => cell.members);
  return {
    answer: {
      suppressedBy: null,
      told: members,
      pools: told.every(({ pools }) => pools),
      waiting: admitsNew ? 0 : newcomers.length,
      isBehind: members.some((member) => isChanged(member, asked)),
    },
    ledger: [...ledger.filter((cell) => !touched.has(cell)), ...rest, ...told],
  };
}

function newCell(newcomers: readonly Contribution[], { toAnybody }: Knowledge, judge: Judge): Cell {
  const members = newcomers.map((one) => ({ ...one, wasHidden: !toAnybody.has(one.providerId) }));
  return { members, pools: judge(newcomers, true) === undefined };
}

interface Part {
  readonly cell: Cell;
  readonly inside: readonly Member[];
  readonly outside: readonly Member[];
}

function split(cell: Cell, asked: ReadonlyMap<string, Contribution>): Part {
  const inside = cell.members.filter(({ providerId }) => asked.has(providerId));
  const outside = cell.members.filter(({ providerId }) => !asked.has(providerId));
  return { cell, inside, outside };
}

/** Both parts of a split cell could be told by themselves, what is divided too when that was told of the whole. */
function mayTell({ cell, inside, outside }: Part, judge: Judge): boolean {
  return [inside, outside].every((part) => part.length === 0 || judge(part, cell.pools) === undefined);
}

/** A cell with the values of now, when so many changed that the change tells of none of them; else as it was. */
function refresh(cell: Cell, asked: ReadonlyMap<string, Contribution>, judge: Judge): Cell {
  const changes = cell.members
    .filter((member) => isChanged(member, asked))
    .map((member) => changeOf(member, asked.get(member.providerId) ?? member));
  const current = cell.members.map((member) => ({ ...member, ...asked.get(member.providerId) }));
  const isTold =
    judge(changes, cell.pools, 'changes') === undefined && judge(current, cell.pools) === undefined;
  return isTold ? { ...cell, members: current } : cell;
}

function isChanged(member: Contribution, asked: ReadonlyMap<string, Contribution>): boolean {
  const now = asked.get(member.providerId) ?? member;
  return now.value !== member.value || now.above !== member.above || now.below !== member.below;
}

function changeOf(before: Member, now: Contribution): Member {
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  return {
    ...before,
    value: now.value - before.value,
    above: minus(now.above, before.above),
    below: minus(now.below, before.below),
  };
}

type Weight = (one: Contribution) => number | null;
const sizeOf: Weight = ({ value }) => value;
const aboveOf: Weight = ({ above }) => above;
const belowOf: Weight = ({ below }) => below;

/** A provider that is told together with others: for the first time, or out of a cell. */
type Told = Contribution & Partial<Member>;

/** Which rule keeps a set of providers from being told together, with what is divided or without; undefined when none does. */
type Judge = (
  members: readonly Told[],
  pools: boolean,
  of?: 'values' | 'changes',
) => SuppressionRule | undefined;

/**
 * In the eyes of who asks, and of all who ever saw values by name together: whom they know hides nobody. What was told of a
 * provider before it was named may be another value than the one that was shown, so among named ones alone it would show.
 */
function judgeBy({ toAsker, toAnybody }: Knowledge, limits: Limits): Judge {
  return (members, pools, of = 'values') => {
    const hidden = [toAsker, toAnybody].map((known) =>
      members.filter(({ providerId }) => !known.has(providerId)),
    );
    const isFew = hidden.some(({ length }) => length > 0 && length < limits.minimum);
    if (isFew || (hidden[1]?.length === 0 && members.some(({ wasHidden }) => wasHidden === true)))
      return 'too_few';
    const hides = hidden.every((part) => part.length === 0 || isHiding(part, pools, limits.percent, of));
    return hides ? undefined : 'dominated';
  };
}

function isHiding(part: readonly Told[], pools: boolean, percent: number, of: 'values' | 'changes'): boolean {
  const isBalanced = (weight: Weight) => leavesEnough(part.map(weight), percent, of);
  if (!pools) return isBalanced(sizeOf);
  return isBalanced(aboveOf) && isBalanced(belowOf) && isBalanced(sizeOf) && hidesTwice(part, percent);
}

/**
 * The p % rule: without the two largest, at least `percent` per cent of the largest is left. When all are 0 the total tells
 * each of them; that nothing changed tells nothing.
 */
function leavesEnough(
  weights: readonly (number | null)[],
  percent: number,
  of: 'values' | 'changes',
): boolean {
  const sizes = sizesOf(weights);
  if (sizes === undefined) return false;
  const [largest = 0, second = 0] = sizes;
  if (largest === 0) return of === 'changes';
  return (sumOf(sizes) - largest - second) * 100 >= percent * largest;
}

/**
 * Of a group two figures are told: the mean of the values, and the value of all as one, which lies at or below the largest.
 * Taken from the sum of the values, the second leaves a narrower bound to each of the others; so without the three largest
 * at least `percent` per cent of the second must be left too.
 */
function hidesTwice(part: readonly Told[], percent: number): boolean {
  const sizes = sizesOf(part.map(sizeOf)) ?? [];
  const [largest = 0, second = 0, third = 0] = sizes;
  return (sumOf(sizes) - largest - second - third) * 100 >= percent * second;
}

/** Largest first; undefined when one is not known. */
function sizesOf(weights: readonly (number | null)[]): readonly number[] | undefined {
  const known = weights.filter((weight) => weight !== null);
  return known.length < weights.length ? undefined : known.map(Math.abs).sort((a, b) => b - a);
}

const sumOf = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** The figures of a told group. `factor` is that of the formula; null pools nothing. Rounded to three significant digits. */
export function figuresOf(
  told: readonly Contribution[],
  pools: boolean,
  factor: number,
): { readonly count: number; readonly mean: number; readonly pooled: number | null } {
  const sum = (weight: Weight) => told.reduce((total, one) => total + (weight(one) ?? 0), 0);
  const below = sum(belowOf);
  const pooled = pools && below !== 0 ? toDigits((sum(aboveOf) / below) * factor) : null;
  return { count: told.length, mean: toDigits(sum(sizeOf) / told.length), pooled };
}

/** A figure to as many significant digits as are told. */
export function toDigits(value: number): number {
  return Number(value.toPrecision(DISCLOSURE.digits));
}

/**
 * Whether the value of a provider may be shown by name although it was told before inside this cell, where it was hidden:
 * only when those who stay hidden there could be told by themselves.
 */
export function mayName(
  { members, pools }: Cell,
  toAnybody: Knowledge['toAnybody'],
  limits: Limits = DISCLOSURE,
): boolean {
  const rest = members.filter(({ providerId, wasHidden }) => wasHidden && !toAnybody.has(providerId));
  return rest.length === 0 || judgeBy({ toAsker: new Set(), toAnybody }, limits)(rest, pools) === undefined;
}
