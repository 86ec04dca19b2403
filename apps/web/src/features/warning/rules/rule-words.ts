import type { Grain } from '@regietafel/domain/indicators/period';
import { DEEPEST } from '@regietafel/domain/warning/check-rule-set';
import type {
  ChangeCondition,
  Condition,
  LevelCondition,
  MeasuredCondition,
  Rule,
  Threshold,
  TrendCondition,
} from '@regietafel/domain/warning/rule';
import type { Format } from '../../../lib/format/format.ts';
import type { MessagesOf } from '../../../lib/i18n/areas.ts';
import type { Translate } from '../../../lib/i18n/message.ts';
import type { IndicatorWords } from '../../../lib/indicators/use-indicator-words.ts';
import type { Subjects } from './rule-draft.ts';

/** What the sentences of rules are made with. */
export interface RuleSpeech {
  readonly t: Translate<MessagesOf<'signalRules'>>;
  readonly format: Format;
  readonly words: IndicatorWords;
  readonly subjects: Subjects;
  /** Name of a rule of the set by its code; undefined when it is not there. */
  readonly ruleName: (code: string) => string | undefined;
}

type Told = Omit<Rule, 'code' | 'name' | 'why' | 'severity'>;
/** Of a level or movement: the one at which it fires, or the one down to which it stays. */
type At = 'fireAt' | 'clearAt';

/**
 * A rule in two plain sentences: when it fires, and as long as what it stands. What is not filled in yet is told as "…".
 *
 * @example "Gaat af zodra Solvabiliteit lager is dan de signaalwaarde (nu 15%). Blijft staan zolang …"
 */
export function ruleSentences(rule: Told, speech: RuleSpeech): readonly [string, string] {
  const { t } = speech;
  const { grain, fireAfter, clearAfter } = rule;
  const said = (at: At) => tell(rule.condition, { at, grain, depth: 1 }, speech);
  const fires = { condition: said('fireAt'), count: sayCount(fireAfter, speech) };
  const clears = { condition: said('clearAt'), count: sayCount(clearAfter, speech) };
  const isYear = grain === 'year';
  return [
    fireAfter === 1
      ? t('say.fires', fires)
      : t(isYear ? 'say.firesAfterYears' : 'say.firesAfterQuarters', fires),
    clearAfter === 1
      ? t('say.clears', clears)
      : t(isYear ? 'say.clearsAfterYears' : 'say.clearsAfterQuarters', clears),
  ];
}

interface Around {
  readonly at: At;
  readonly grain: Grain;
  readonly depth: number;
}

function tell(condition: Condition, around: Around, speech: RuleSpeech): string {
  switch (condition.kind) {
    case 'level':
      return tellLevel(condition, around, speech);
    case 'change':
    case 'trend':
      return tellMove(condition, around, speech);
    case 'rule': {
      const rule = speech.ruleName(condition.rule) ?? speech.t('say.someRule');
      return speech.t('say.rule', { rule });
    }
    default:
      return tellGroup(condition, around, speech);
  }
}

function tellGroup(
  condition: Extract<Condition, { readonly of: readonly Condition[] }>,
  around: Around,
  speech: RuleSpeech,
): string {
  const { t } = speech;
  if (condition.of.length === 0 || around.depth > DEEPEST) return t('say.unfinished');
  const parts = condition.of.map((part) => {
    const said = tell(part, { ...around, depth: around.depth + 1 }, speech);
    return 'of' in part && part.of.length > 1 ? t('say.inside', { condition: said }) : said;
  });
  if (condition.kind !== 'at_least') return parts.join(t(condition.kind === 'all' ? 'say.and' : 'say.or'));
  return t('say.atLeast', {
    count: sayCount(condition.count, speech),
    total: parts.length,
    parts: parts.join(t('say.between')),
  });
}

function tellLevel(condition: LevelCondition, { at }: Around, speech: RuleSpeech): string {
  const indicator = nameOf(condition, speech);
  return speech.t(`say.${condition.side}`, {
    indicator,
    threshold: tellThreshold(condition[at], condition, speech),
  });
}

function tellThreshold(threshold: Threshold, condition: LevelCondition, speech: RuleSpeech): string {
  const { t } = speech;
  const { kind } = threshold;
  if (kind === 'value') return sayValue(threshold.value, condition, speech);
  const { plus } = threshold;
  const signal = subjectOf(condition, speech)?.signalValue ?? null;
  const isKnown = signal !== null && Number.isFinite(plus);
  if (plus === 0)
    return isKnown ? t('say.signalNow', { now: sayValue(signal, condition, speech) }) : t('say.signal');
  const by = sayDistance(Math.abs(plus), condition, speech);
  const side = plus < 0 ? 'say.signalMinus' : 'say.signalPlus';
  if (!isKnown) return t(side, { by });
  return t(`${side}Now`, { by, now: sayValue(signal + plus, condition, speech) });
}

function tellMove(
  condition: ChangeCondition | TrendCondition,
  { at, grain }: Around,
  speech: RuleSpeech,
): string {
  const { t, format } = speech;
  const amount = condition[at];
  const told = {
    indicator: nameOf(condition, speech),
    since: tellSpan(condition, grain, speech),
    by: sayDistance(Math.abs(amount), condition, speech),
  };
  const moved = t(moveKey(condition.direction, amount), told);
  if (condition.kind === 'change' || at === 'clearAt') return moved;
  const chance = Number.isFinite(condition.significance)
    ? format.percent(100 * condition.significance, 1)
    : t('say.unfinished');
  return t('say.steadily', { condition: moved, chance });
}

/** Below zero, what stays is that it did not move the other way by so much. */
function moveKey(direction: ChangeCondition['direction'], amount: number) {
  const isFall = direction === 'fall';
  if (amount < 0) return isFall ? 'say.notRisen' : 'say.notFallen';
  if (amount === 0) return isFall ? 'say.fellAtAll' : 'say.roseAtAll';
  return isFall ? 'say.fell' : 'say.rose';
}

function tellSpan(condition: ChangeCondition | TrendCondition, grain: Grain, speech: RuleSpeech): string {
  const { t } = speech;
  if (condition.kind === 'trend')
    return t(grain === 'year' ? 'say.overYears' : 'say.overQuarters', {
      count: sayCount(condition.periods, speech),
    });
  if (grain === 'year') return t('say.sinceYear');
  return t(subjectOf(condition, speech)?.isSeasonal === true ? 'say.sinceSeason' : 'say.sinceQuarter');
}

function subjectOf({ indicator }: MeasuredCondition, { subjects }: RuleSpeech) {
  return subjects.find(({ code }) => code === indicator);
}

function nameOf(condition: MeasuredCondition, speech: RuleSpeech): string {
  return subjectOf(condition, speech)?.name ?? speech.t('say.someIndicator');
}

function sayValue(value: number, condition: MeasuredCondition, speech: RuleSpeech): string {
  const unit = subjectOf(condition, speech)?.unit;
  if (!Number.isFinite(value) || unit === undefined) return speech.t('say.unfinished');
  return speech.words.value(unit, value);
}

/** How far two values lie apart: of per cents so many points, which is no per cent of anything. */
function sayDistance(distance: number, condition: MeasuredCondition, speech: RuleSpeech): string {
  const { t, format } = speech;
  if (subjectOf(condition, speech)?.unit !== 'percent' || !Number.isFinite(distance))
    return sayValue(distance, condition, speech);
  return t('say.points', { number: format.number(distance, 2) });
}

function sayCount(count: number, { t, format }: RuleSpeech): string {
  return Number.isFinite(count) ? format.number(count, 0) : t('say.unfinished');
}
