import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { CashRule, PaymentDay, PlanLine } from '@regietafel/domain/liquidity/plan';

/** A part as it is typed: per cents, and a day or nothing for spread over the month. */
export interface PartDraft {
  readonly percent: number | null;
  readonly delay: number | null;
  readonly day: number | null;
}

/** What is open at the start, in euros. */
export interface OutstandingDraft {
  readonly month: YearMonth;
  readonly euros: number | null;
}

/** What stands in the form for a rule; the kinds that are not chosen keep what was typed. */
export interface RuleDraft {
  readonly kind: CashRule['kind'];
  readonly parts: readonly PartDraft[];
  /** Of the kind `yearly`. */
  readonly month: number;
  readonly day: number | null;
  readonly outstanding: readonly OutstandingDraft[];
}

const WHOLE: PartDraft = { percent: 100, delay: 0, day: 15 };
const MAY = 5;

/** A rule as it is typed. */
export function ruleDraft({ rule, outstanding }: PlanLine): RuleDraft {
  return {
    kind: rule.kind,
    parts:
      rule.kind === 'parts'
        ? rule.parts.map((part) => ({
            percent: part.shareBp / 100,
            delay: part.delayMonths,
            day: part.day === 'spread' ? null : part.day,
          }))
        : [WHOLE],
    month: rule.kind === 'yearly' ? rule.month : MAY,
    day: rule.kind === 'yearly' && rule.day !== 'spread' ? rule.day : null,
    outstanding: outstanding.map((item) => ({ month: item.month, euros: item.cents / 100 })),
  };
}

/** The rule that was typed; what is missing goes on as no number, which the server refuses by its field. */
export function ruleOf(draft: RuleDraft): Pick<PlanLine, 'rule' | 'outstanding'> {
  return {
    rule: typedRule(draft),
    outstanding: draft.kind === 'none' ? [] : draft.outstanding.map(typedItem),
  };
}

function typedRule({ kind, parts, month, day }: RuleDraft): CashRule {
  switch (kind) {
    case 'none':
      return { kind };
    case 'yearly':
      return { kind, month, day: dayOf(day) };
    case 'parts':
      return {
        kind,
        parts: parts.map((part) => ({
          shareBp: part.percent === null ? Number.NaN : Math.round(part.percent * 100),
          delayMonths: part.delay ?? Number.NaN,
          day: dayOf(part.day),
        })),
      };
  }
}

function typedItem({ month, euros }: OutstandingDraft): { readonly month: YearMonth; readonly cents: Cents } {
  return { month, cents: euros === null ? (Number.NaN as Cents) : cents(Math.round(euros * 100)) };
}

function dayOf(day: number | null): PaymentDay {
  return day ?? 'spread';
}
