import type { Frequency } from '../core/amount.ts';
import { hasFigure } from '../core/amount.ts';
import { cents } from '../core/cents.ts';
import { monthOf, type PlainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import type { FrozenJudgement } from '../judgements/joint-position.ts';
import type { ForecastView } from './compiled.ts';
import { type CashFigure, costFigure, judgedFigure } from './figure.ts';
import type { ForecastAssessment, ForecastInput, ForecastRisk } from './forecast-input.ts';
import { kernteamOf } from './kernteam.ts';
import { mostCautious } from './most-cautious.ts';
import type { EventWindow } from './place-event.ts';

/** What one view holds of a risk, in the terms of a cash event. */
export interface RiskJudgement {
  /** Whose judgement it is: the register's author where the view has none of its own. */
  readonly authorTenantId: TenantId;
  /** Null: nobody has told an amount. */
  readonly figure: CashFigure | null;
  /** 0-1; null when the author does not say. */
  readonly probability: number | null;
  readonly window: EventWindow | null;
  readonly spreadMonths: number;
  readonly isYearly: boolean;
}

/**
 * A risk through one view: the party's own assessment; for the kernteam, of what it signed together the most cautious
 * judgement, or else the most cautious of its regions' assessments. What that judgement leaves open (amount, window) is
 * the register's; without any judgement the chance is unknown.
 */
export function judgeRisk(risk: ForecastRisk, input: ForecastInput, view: ForecastView): RiskJudgement {
  const register = registerJudgement(risk);
  return own(risk, input, view, register) ?? register;
}

function own(
  risk: ForecastRisk,
  input: ForecastInput,
  view: ForecastView,
  register: RiskJudgement,
): RiskJudgement | undefined {
  const assessments = input.assessments.filter(({ riskId }) => riskId === risk.riskId);
  if (view.kind === 'party') {
    const assessment = assessments.find(({ authorTenantId }) => authorTenantId === view.tenantId);
    return assessment && assessed(assessment, register);
  }
  const kernteam = new Set(kernteamOf(input.parties));
  const ofKernteam = <J extends { readonly authorTenantId: TenantId }>(all: readonly J[]) =>
    all.filter(({ authorTenantId }) => kernteam.has(authorTenantId));
  const signed = input.positions.find(({ riskId }) => riskId === risk.riskId)?.judgements ?? [];
  return (
    mostCautiousOf(ofKernteam(signed).map((judgement) => frozen(judgement, register))) ??
    mostCautiousOf(ofKernteam(assessments).map((assessment) => assessed(assessment, register)))
  );
}

function mostCautiousOf(judgements: readonly RiskJudgement[]): RiskJudgement | undefined {
  return mostCautious(
    judgements.map((judgement) => ({
      judgement,
      upper: cents((judgement.figure?.sign ?? 1) * (judgement.figure?.cents ?? 0)),
      probability: judgement.probability,
    })),
  )?.judgement;
}

function registerJudgement({ authorTenantId, amount, window }: ForecastRisk): RiskJudgement {
  return {
    authorTenantId,
    figure: costFigure(amount) ?? null,
    probability: null,
    window: window === null ? null : monthly(window.from, window.to),
    spreadMonths: 1,
    isYearly: hasFigure(amount) && isYearly(amount.frequency),
  };
}

/** A party judges how much, how likely and when; whether it comes every year is told by the register. */
function assessed(assessment: ForecastAssessment, register: RiskJudgement): RiskJudgement {
  const { probabilityPercent, expectedFrom, expectedTo } = assessment;
  return {
    authorTenantId: assessment.authorTenantId,
    figure: judgedFigure(assessment) ?? register.figure,
    probability: fraction(probabilityPercent),
    window:
      expectedFrom === null && expectedTo === null ? register.window : monthly(expectedFrom, expectedTo),
    spreadMonths: assessment.spreadMonths ?? register.spreadMonths,
    isYearly: register.isYearly,
  };
}

function frozen({ authorTenantId, axes }: FrozenJudgement, register: RiskJudgement): RiskJudgement {
  const amount = axes.find(({ name }) => name === 'amount');
  const figure = judgedFigure({
    amountMinCents: centsOrNull(amount?.low),
    amountLikelyCents: null,
    amountMaxCents: centsOrNull(amount?.high),
  });
  return {
    ...register,
    authorTenantId,
    figure: figure ?? register.figure,
    probability: fraction(axes.find(({ name }) => name === 'probability')?.high ?? null),
  };
}

function monthly(from: PlainDate | null, to: PlainDate | null): EventWindow {
  return { from: from && monthOf(from), to: to && monthOf(to) };
}

function fraction(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

function centsOrNull(value: number | null | undefined) {
  return value === null || value === undefined ? null : cents(value);
}

function isYearly(frequency: Frequency): boolean {
  return frequency === 'yearly';
}
