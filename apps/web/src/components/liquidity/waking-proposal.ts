import { addMonths } from '@regietafel/domain/core/dates';
import type { WakingRisk } from '@regietafel/domain/liquidity/compiled';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { EventDraft } from './event-draft.ts';

/**
 * What a risk that was settled until a day (a guarantee that ends) proposes for the timeline: its own amount, going out in
 * the month in which it has to be judged anew, as a possibility until somebody says how likely it is. A day outside the
 * forecast falls on its first or last month.
 */
export function wakingProposal(
  { month, cents, riskId }: WakingRisk,
  { firstMonth, months }: Pick<CashPlan, 'firstMonth' | 'months'>,
  title: string,
): Partial<EventDraft> {
  const at = addMonths(firstMonth, Math.min(months - 1, Math.max(0, month)));
  return {
    kind: 'garantie',
    direction: 'uit',
    title,
    amountKind: cents === null ? 'pm' : 'known',
    euros: cents === null ? null : cents / 100,
    from: at,
    to: at,
    isInBase: false,
    // Should the risk be opened again, its euros are not counted beside this event.
    coversRiskIds: [riskId],
  };
}
