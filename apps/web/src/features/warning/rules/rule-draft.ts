import type { RuleSubject } from '@regietafel/contracts/warning/rules';
import type { Grain } from '@regietafel/domain/indicators/period';
import type {
  Condition,
  LevelCondition,
  Movement,
  Rule,
  Severity,
  Threshold,
} from '@regietafel/domain/warning/rule';

/** What is asked of a part of a rule; several parts together are one kind, however many must be true. */
export const PART_KINDS = ['level', 'change', 'trend', 'group', 'rule'] as const;
export type PartKind = (typeof PART_KINDS)[number];
export const JOINS = ['all', 'any', 'at_least'] as const;
export type Join = (typeof JOINS)[number];

/** A level as it is typed: money in euros, null where nothing stands. */
export interface ThresholdDraft {
  readonly kind: Threshold['kind'];
  readonly figure: number | null;
}

/** A condition as it stands in the form. What belongs to another kind stays, for who changes to and fro. */
export interface PartDraft {
  /** Tells it from the others beside it, whatever its place. */
  readonly key: string;
  readonly kind: PartKind;
  readonly indicator: string;
  readonly side: LevelCondition['side'];
  readonly fireAt: ThresholdDraft;
  readonly clearAt: ThresholdDraft;
  readonly direction: Movement;
  readonly periods: number | null;
  /** In per cent. */
  readonly chance: number | null;
  readonly join: Join;
  readonly count: number | null;
  readonly of: readonly PartDraft[];
  readonly rule: string;
}

/** A rule as it stands in the form. */
export interface RuleDraft {
  readonly name: string;
  readonly why: string;
  readonly severity: Severity;
  readonly grain: Grain;
  readonly fireAfter: number | null;
  readonly clearAfter: number | null;
  readonly part: PartDraft;
}

export type Subjects = readonly RuleSubject[];

const OWN_LEVEL: ThresholdDraft = { kind: 'value', figure: null };
const USUAL_WINDOW = 6;
const USUAL_CHANCE = 5;

/** A condition of which nothing was said. */
export const EMPTY_PART: PartDraft = {
  key: '',
  kind: 'level',
  indicator: '',
  side: 'below',
  fireAt: OWN_LEVEL,
  clearAt: OWN_LEVEL,
  direction: 'fall',
  periods: USUAL_WINDOW,
  chance: USUAL_CHANCE,
  join: 'all',
  count: 1,
  of: [],
  rule: '',
};

export const EMPTY_RULE: RuleDraft = {
  name: '',
  why: '',
  severity: 'attention',
  grain: 'quarter',
  fireAfter: 1,
  clearAfter: 1,
  part: EMPTY_PART,
};

/** The form as it begins for a rule that stands. */
export function draftOfRule({ condition, ...rule }: Rule, subjects: Subjects): RuleDraft {
  const { name, why, severity, grain, fireAfter, clearAfter } = rule;
  return { name, why, severity, grain, fireAfter, clearAfter, part: draftOfPart(condition, '', subjects) };
}

function draftOfPart(condition: Condition, key: string, subjects: Subjects): PartDraft {
  const begun = { ...EMPTY_PART, key };
  switch (condition.kind) {
    case 'level': {
      const { kind, indicator, side, fireAt, clearAt } = condition;
      const typed = (threshold: Threshold): ThresholdDraft => ({
        kind: threshold.kind,
        figure: shownOf(threshold.kind === 'value' ? threshold.value : threshold.plus, indicator, subjects),
      });
      return { ...begun, kind, indicator, side, fireAt: typed(fireAt), clearAt: typed(clearAt) };
    }
    case 'change':
    case 'trend': {
      const { kind, indicator, direction, fireAt, clearAt } = condition;
      const typed = (figure: number): ThresholdDraft => ({
        kind: 'value',
        figure: shownOf(figure, indicator, subjects),
      });
      const moved = { kind, indicator, direction, fireAt: typed(fireAt), clearAt: typed(clearAt) };
      if (kind === 'change') return { ...begun, ...moved };
      return { ...begun, ...moved, periods: condition.periods, chance: condition.significance * 100 };
    }
    case 'rule':
      return { ...begun, kind: 'rule', rule: condition.rule };
    default: {
      const of = condition.of.map((part, at) => draftOfPart(part, `${key}.${at}`, subjects));
      const count = condition.kind === 'at_least' ? condition.count : EMPTY_PART.count;
      return { ...begun, kind: 'group', join: condition.kind, count, of };
    }
  }
}

/** The rule that the form says, under a code. A figure that is not there is no number, which the server refuses by its field. */
export function ruleOfDraft(draft: RuleDraft, code: string, subjects: Subjects): Rule {
  const { part, fireAfter, clearAfter, ...words } = draft;
  return {
    ...words,
    code,
    condition: conditionOf(part, subjects),
    fireAfter: fireAfter ?? Number.NaN,
    clearAfter: clearAfter ?? Number.NaN,
  };
}

function conditionOf(part: PartDraft, subjects: Subjects): Condition {
  const { kind, indicator, side, direction, join } = part;
  const figureOf = ({ figure }: ThresholdDraft) => storedOf(figure, indicator, subjects);
  switch (kind) {
    case 'level': {
      const level = (typed: ThresholdDraft): Threshold =>
        typed.kind === 'value'
          ? { kind: 'value', value: figureOf(typed) }
          : { kind: 'signal_value', plus: figureOf(typed) };
      return { kind, indicator, side, fireAt: level(part.fireAt), clearAt: level(part.clearAt) };
    }
    case 'change':
    case 'trend': {
      const moved = { indicator, direction, fireAt: figureOf(part.fireAt), clearAt: figureOf(part.clearAt) };
      if (kind === 'change') return { kind, ...moved };
      const significance = (part.chance ?? Number.NaN) / 100;
      return { kind, ...moved, periods: part.periods ?? Number.NaN, significance };
    }
    case 'rule':
      return { kind, rule: part.rule };
    default: {
      const of = part.of.map((one) => conditionOf(one, subjects));
      return join === 'at_least' ? { kind: join, count: part.count ?? Number.NaN, of } : { kind: join, of };
    }
  }
}

/** A code for a new rule out of its name, that no rule of the set has: what refers to it stays right when the name changes. */
export function codeFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_STEM)
    .replace(/-+$/, '');
  const stem = plain === '' ? 'regel' : plain;
  for (let count = 1; ; count++) {
    const code = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(code)) return code;
  }
}

/** Leaves room for a number behind it within the sixty characters of a code. */
const LONGEST_STEM = 50;
const CENTS = 100;

function shownOf(figure: number, indicator: string, subjects: Subjects): number {
  return isMoney(indicator, subjects) ? figure / CENTS : figure;
}

function storedOf(figure: number | null, indicator: string, subjects: Subjects): number {
  if (figure === null) return Number.NaN;
  return isMoney(indicator, subjects) ? Math.round(figure * CENTS) : figure;
}

function isMoney(indicator: string, subjects: Subjects): boolean {
  return subjects.find(({ code }) => code === indicator)?.unit === 'cents';
}
