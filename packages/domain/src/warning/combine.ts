import type { Judged, Truth, UnknownValue } from './evidence.ts';
import type { Condition } from './rule.ts';

type Combination = Extract<Condition, { readonly of: readonly Condition[] }>;

/** What several judged parts come to together. What is unknown leaves open whatever it could still decide. */
export function combine(condition: Combination, parts: readonly Judged[]): Judged {
  const needed = neededOf(condition);
  const fires = enough(
    parts.map((part) => part.fires),
    needed,
  );
  const speaking = parts.filter((part) => (fires === true ? part.fires : part.holds) === true);
  return {
    fires,
    holds: enough(
      parts.map(({ holds }) => holds),
      needed,
    ),
    evidence: speaking.flatMap(({ evidence }) => evidence),
    unknown: eachOnce(parts.flatMap(({ unknown }) => unknown)),
  };
}

function neededOf(condition: Combination): number {
  if (condition.kind === 'at_least') return condition.count;
  return condition.kind === 'all' ? condition.of.length : 1;
}

function enough(truths: readonly Truth[], needed: number): Truth {
  const met = truths.filter((truth) => truth === true).length;
  if (met >= needed) return true;
  return met + truths.filter((truth) => truth === null).length >= needed ? null : false;
}

/** Several parts can miss the same value: it is told once. */
function eachOnce(unknown: readonly UnknownValue[]): readonly UnknownValue[] {
  return [...new Map(unknown.map((one) => [`${one.indicator} ${one.period} ${one.reason}`, one])).values()];
}
