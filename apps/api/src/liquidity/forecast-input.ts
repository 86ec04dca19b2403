import type { CompiledFrom } from '@regietafel/contracts/liquidity/forecast';
import type {
  OriginatedAssumption,
  OriginatedAssumptionOpinion,
} from '@regietafel/db/queries/judgements/assumptions';
import type { Party } from '@regietafel/db/queries/judgements/parties';
import type { OriginatedPosition, OriginatedSignature } from '@regietafel/db/queries/judgements/positions';
import type { OriginatedEvent } from '@regietafel/db/queries/liquidity/events';
import type { FoundPhasing } from '@regietafel/db/queries/property/chosen-phasing';
import type { StoredRegister } from '@regietafel/db/queries/risks/register';
import { asId, type TenantId } from '@regietafel/domain/core/ids';
import { compareRevisions } from '@regietafel/domain/history/as-of';
import { SIGNING_CAPACITIES, standingOf } from '@regietafel/domain/judgements/joint-position';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import { phasingCashEvents } from '@regietafel/domain/property/cash-events';

type Authored<Content> = Content & { readonly authorTenantId: TenantId };

/** Everything that was found of a forecast at one reading position. */
export interface ForecastRecords {
  readonly plan: Authored<CashPlan>;
  readonly sheets: readonly Authored<Sheet>[];
  readonly register: StoredRegister;
  readonly assumptions: readonly OriginatedAssumption[];
  readonly opinions: readonly OriginatedAssumptionOpinion[];
  readonly positions: readonly OriginatedPosition[];
  readonly signatures: readonly OriginatedSignature[];
  readonly events: readonly OriginatedEvent[];
  readonly phasing: FoundPhasing | undefined;
  readonly parties: readonly Party[];
}

/** Stands for an author of whom the reader may not know who it is; it is the name of nobody. */
export const SOMEBODY = asId<TenantId>('00000000-0000-4000-8000-000000000000');

/** Whoever the reader may know stays; the ids of the others do not leave the server. */
type Known = (author: TenantId) => TenantId;

/**
 * What a forecast is compiled from, as far as the reader sees it. Judgements of parties that the reader may not know are
 * left out: they could be looked through by nobody's eyes.
 */
export function presentInput(records: ForecastRecords): CompiledFrom {
  const { plan, register, parties } = records;
  const names = new Set(parties.map(({ tenantId }) => tenantId));
  const known: Known = (author) => (names.has(author) ? author : SOMEBODY);
  const isKnown = ({ authorTenantId }: { readonly authorTenantId: TenantId }) => names.has(authorTenantId);
  return {
    plan: { ...planOf(plan), authorTenantId: known(plan.authorTenantId) },
    sheets: records.sheets
      .filter(({ authorTenantId }) => authorTenantId === plan.authorTenantId)
      .map(({ year, kind, lines }) => ({ year, kind, lines })),
    assumptions: assumptionsOf(records, known),
    risks: register.revisions
      .filter(({ removedReason }) => removedReason === null)
      .map(({ riskId, authorTenantId, number, title, status, window, amount, wakeUpOn }) => ({
        ...{ riskId, number, title, status, window, amount, wakeUpOn },
        authorTenantId: known(authorTenantId),
      })),
    assessments: register.assessments.filter(isKnown).map((assessment) => ({
      riskId: assessment.riskId,
      authorTenantId: assessment.authorTenantId,
      probabilityPercent: assessment.probabilityPercent,
      amountMinCents: assessment.amountMinCents,
      amountLikelyCents: assessment.amountLikelyCents,
      amountMaxCents: assessment.amountMaxCents,
      expectedFrom: assessment.expectedFrom,
      expectedTo: assessment.expectedTo,
      spreadMonths: assessment.spreadMonths,
    })),
    positions: signedPositions(records).map(({ riskId, judgements }) => ({
      riskId,
      judgements: judgements.filter(isKnown),
    })),
    events: records.events.flatMap(({ origin: _origin, removedReason, ...event }) =>
      removedReason === null
        ? [{ ...event, removedReason, authorTenantId: known(event.authorTenantId) }]
        : [],
    ),
    works: worksOf(records.phasing, known),
    parties: parties.flatMap(({ tenantId, name, role }) => (role === null ? [] : [{ tenantId, name, role }])),
    jointTenantId: parties.find(({ isJointAuthor }) => isJointAuthor)?.tenantId ?? SOMEBODY,
  };
}

function planOf(plan: CashPlan): Omit<CompiledFrom['plan'], 'authorTenantId'> {
  const { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp } = plan;
  return { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp };
}

/** The assumptions that the plan rests on, each as it stands last, with the last opinion of each party. */
function assumptionsOf(
  { plan, assumptions, opinions }: ForecastRecords,
  known: Known,
): CompiledFrom['assumptions'] {
  const named = new Set([plan.returns, ...plan.drivers].flatMap(({ assumptionId }) => assumptionId ?? []));
  const states = Map.groupBy(assumptions, ({ assumptionId }) => assumptionId);
  return [...states].flatMap(([assumptionId, all]) => {
    const current = all.toSorted(compareRevisions).at(-1);
    if (current === undefined || current.withdrawnReason !== null || !named.has(assumptionId)) return [];
    const { name, unit, value, owner, source, standPer, authorTenantId } = current;
    const held = Map.groupBy(
      opinions.filter((opinion) => opinion.assumptionId === assumptionId),
      (opinion) => opinion.authorTenantId,
    );
    return [
      {
        ...{ assumptionId, name, unit, value, owner, source, standPer },
        authorTenantId: known(authorTenantId),
        opinions: [...held].flatMap(([author, given]) => {
          const last = given.toSorted(compareRevisions).at(-1);
          return last === undefined
            ? []
            : [{ authorTenantId: known(author), value: last.value, isContested: last.isContested }];
        }),
      },
    ];
  });
}

/** Of each risk the last joint position that everybody in the kernteam signed as it stands. */
function signedPositions({ positions, signatures, parties }: ForecastRecords): CompiledFrom['positions'] {
  const signing = parties.flatMap(({ tenantId, role }) =>
    role !== null && SIGNING_CAPACITIES.includes(role) ? [tenantId] : [],
  );
  const current = [...Map.groupBy(positions, ({ positionId }) => positionId).values()].flatMap(
    (versions) => versions.at(-1) ?? [],
  );
  const signed = current
    .filter((version) => version.subject.kind === 'risk')
    .filter((version) => standingOf(version, signatures, signing).state === 'unanimous')
    .toSorted(compareRevisions);
  return [...Map.groupBy(signed, ({ subject }) => subject.id)].flatMap(([id, all]) => {
    const last = all.at(-1);
    return last === undefined ? [] : [{ riskId: asId(id), judgements: last.judgements }];
  });
}

function worksOf(phasing: FoundPhasing | undefined, known: Known): CompiledFrom['works'] {
  if (phasing === undefined) return [];
  const authorTenantId = known(phasing.phasing.authorTenantId);
  return phasingCashEvents(phasing).map((works) => ({ ...works, authorTenantId }));
}
