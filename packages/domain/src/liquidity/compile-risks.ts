import type { RiskId } from '../core/ids.ts';
import { type Candidate, type Considered, leftOut } from './compile-event.ts';
import { costFigure } from './figure.ts';
import type { ForecastInput, ForecastRisk } from './forecast-input.ts';
import type { RiskJudgement } from './judge-risk.ts';
import { type Horizon, placeWindow } from './place-event.ts';
import type { ViewJudgements } from './view-judgements.ts';

/** The name of a risk's event. */
export function riskKey(riskId: RiskId): string {
  return `risk:${riskId}`;
}

/**
 * Each risk of the register as a cash event: an open one as a scenario, a fact in the base; or why it adds nothing: it is
 * resolved, an event stands for its euros (`coveredBy`), nobody tells an amount, or it falls after the forecast.
 */
export function considerRisks(
  input: ForecastInput,
  judgements: ViewJudgements,
  coveredBy: ReadonlyMap<RiskId, string>,
): readonly Considered[] {
  return input.risks
    .toSorted((a, b) => a.number - b.number)
    .flatMap((risk) => {
      const judgement = judgements.risks.get(risk.riskId);
      return judgement === undefined
        ? []
        : [considerRisk(risk, judgement, input.plan, coveredBy.get(risk.riskId))];
    });
}

function considerRisk(
  risk: ForecastRisk,
  judgement: RiskJudgement,
  horizon: Horizon,
  coveredBy: string | undefined,
): Considered {
  const named = { key: riskKey(risk.riskId), title: risk.title };
  const registerCents = costFigure(risk.amount)?.cents ?? null;
  const amount = judgement.figure?.cents ?? registerCents;
  const without = (reason: Parameters<typeof leftOut>[1]): Considered => ({
    candidate: null,
    left: leftOut(named, reason, amount, reason === 'covered' ? (coveredBy ?? null) : null),
  });
  if (risk.status === 'opgelost') return without('resolved');
  if (coveredBy !== undefined) return without('covered');
  const { figure } = judgement;
  if (figure === null) return without(risk.amount.kind === 'pm' ? 'pm' : 'no_amount');
  const placed = placeWindow(judgement.window, horizon);
  if (placed === undefined) return without('outside_horizon');
  const candidate: Candidate = {
    ...named,
    kind: risk.status === 'feit' ? 'feit' : 'risico',
    class: risk.status === 'feit' ? 'base' : 'scenario',
    riskId: risk.riskId,
    eventId: null,
    number: risk.number,
    authorTenantId: judgement.authorTenantId,
    figure,
    // A fact has come true, whatever chance was once given to it.
    probability: risk.status === 'feit' ? 1 : judgement.probability,
    placed,
    spreadMonths: judgement.spreadMonths,
    isYearly: judgement.isYearly,
  };
  return { candidate, left: null };
}
