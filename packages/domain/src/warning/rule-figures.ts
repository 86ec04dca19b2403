import type { PlainDate } from '../core/dates.ts';
import type { Signal } from './evaluate.ts';
import { type Hindsight, type HindsightKind, type Horizon, hindsightOf } from './hindsight.ts';
import type { Look } from './replay.ts';
import type { RuleCode, RuleSet, Severity } from './rule.ts';

/** One provider gone through again, and the day on which it declined; null when it did not. */
export interface Replayed {
  readonly looks: readonly Look[];
  readonly declinedOn: PlainDate | null;
}

/** How well something warned, over so many providers. Each figure is told with what it is a part of. */
export interface WarningFigures {
  /** Providers of each hindsight; together all that were replayed. */
  readonly providers: Readonly<Record<HindsightKind, number>>;
  /** Those that declined and of which figures were known before. */
  readonly declined: number;
  readonly warned: number;
  /** Alarms of which is known what they came to, and those among them that no decline followed. */
  readonly alarms: number;
  readonly falseAlarms: number;
  /** warned ÷ declined; null without anybody that declined. */
  readonly recall: number | null;
  /** The part of the alarms that a decline followed; null without alarms. */
  readonly precision: number | null;
  /** Whole weeks between the first alarm and the decline of all that were warned of, fewest first. */
  readonly weeksBefore: readonly number[];
  readonly medianWeeks: number | null;
}

/** The figures of a rule set as a whole, of its serious rules alone, and of each rule by itself. */
export interface RuleSetFigures {
  readonly whole: WarningFigures;
  readonly serious: WarningFigures;
  readonly byRule: readonly { readonly rule: RuleCode; readonly figures: WarningFigures }[];
}

/** Judges a rule set by what it would have said of all providers. */
export function judgeRuleSet(
  { rules }: Pick<RuleSet, 'rules'>,
  replayed: readonly Replayed[],
  horizon: Horizon,
): RuleSetFigures {
  const judge = (isWatched: (signal: Signal) => boolean) =>
    warningFigures(
      replayed.map(({ looks, declinedOn }) => hindsightOf(looks, declinedOn, isWatched, horizon)),
    );
  return {
    whole: judge(() => true),
    serious: judge(isOf('serious')),
    byRule: rules.map(({ code }) => ({ rule: code, figures: judge(({ rule }) => rule === code) })),
  };
}

/** Whether a signal is of that severity. */
export function isOf(severity: Severity): (signal: Signal) => boolean {
  return (signal) => signal.severity === severity;
}

/** Counts hindsights and alarms. An alarm that is raised after the decline, or is too young to judge, counts neither way. */
export function warningFigures(hindsights: readonly Hindsight[]): WarningFigures {
  const providers: Record<HindsightKind, number> = {
    ...{ warned: 0, missed: 0, false_alarm: 0, open: 0, quiet: 0, no_figures: 0, declined_before: 0 },
  };
  for (const { kind } of hindsights) providers[kind] += 1;
  const judged = hindsights
    .filter(({ kind }) => kind !== 'declined_before' && kind !== 'no_figures')
    .flatMap(({ alarms }) => alarms.map(({ outcome }) => outcome))
    .filter((outcome) => outcome === 'warned' || outcome === 'false');
  const falseAlarms = judged.filter((outcome) => outcome === 'false').length;
  const declined = providers.warned + providers.missed;
  const weeksBefore = hindsights
    .flatMap((hindsight) => (hindsight.weeksBefore === null ? [] : [hindsight.weeksBefore]))
    .toSorted((a, b) => a - b);
  return {
    providers,
    declined,
    warned: providers.warned,
    alarms: judged.length,
    falseAlarms,
    recall: share(providers.warned, declined),
    precision: share(judged.length - falseAlarms, judged.length),
    weeksBefore,
    medianWeeks: medianOf(weeksBefore),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Middle of ascending numbers; of an even count halfway the two in the middle. */
function medianOf(ascending: readonly number[]): number | null {
  const half = ascending.length / 2;
  const [low, high] = [ascending[Math.ceil(half) - 1], ascending[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
