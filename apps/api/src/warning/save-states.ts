import type {
  careInput,
  designationInput,
  judgeInput,
  recordedState,
} from '@regietafel/contracts/warning/record';
import { signalsConflict } from '@regietafel/contracts/warning/signals';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import {
  listDesignations,
  listSignalJudgements,
  listSpecialCare,
  recordDesignation,
  recordSignalJudgement,
  recordSpecialCare,
} from '@regietafel/db/queries/warning/watched';
import type { PlainDate } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KringId,
  newId,
  type RevisionId,
  type RuleSetId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { Action } from '@regietafel/domain/sharing/rights';
import { isSameSignal } from '@regietafel/domain/warning/judgement';
import { type CareProblem, checkCare } from '@regietafel/domain/warning/special-care';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getSignals, readSignals } from './get-signals.ts';

type Recorded = z.output<typeof recordedState>;

/** Records what the own organisation says of a signal, with what fired it; NOT_FOUND for a signal that there is not. */
export function judgeSignal(asker: Asker, input: z.output<typeof judgeInput>): Promise<Recorded> {
  const { dossierId, rule, firedIn, verdict, note, untilOn, standPer, ruleSetId } = input;
  return save(asker, input, async (tx) => {
    await requirePlace(tx, asker, input, 'warning.judge');
    const shown = await readSignals(tx, asker, { dossierId, asOf: NOW, ruleSetId });
    const signal = found(shown.signals.find((one) => one.rule === rule && one.firedIn === firedIn));
    const name = { ruleSetId: shown.ruleSet.id, rule, firedIn };
    const judgements = (await listSignalJudgements(tx, [dossierId], NOW)).filter((one) =>
      isSameSignal(one, name),
    );
    const place = await requireNext(tx, asker, input, judgements);
    const revisionId = newId<RevisionId>();
    const words = { ruleName: signal.ruleName, evidence: signal.fired };
    await recordSignalJudgement(tx, revisionId, {
      ...{ ...place, ...name, ...words, standPer, verdict, note, untilOn },
    });
    return { revisionId };
  });
}

/** The field at which a problem with bijzonder beheer is told. */
const CARE_FIELDS: Readonly<Record<CareProblem, { readonly path: string; readonly messageKey: string }>> = {
  already_under: { path: 'isUnder', messageKey: 'warning.alreadyUnder' },
  not_under: { path: 'isUnder', messageKey: 'warning.notUnder' },
  no_criterion: { path: 'criteria', messageKey: 'warning.noCriterion' },
  not_met: { path: 'criteria', messageKey: 'warning.criterionNotMet' },
  review_not_later: { path: 'reviewOn', messageKey: 'warning.reviewLater' },
  before_entry: { path: 'standPer', messageKey: 'warning.standPerTooEarly' },
};

/** Brings a provider under bijzonder beheer, keeps it there until a next look, or lets it leave. */
export function saveCare(asker: Asker, input: z.output<typeof careInput>): Promise<Recorded> {
  const { dossierId, standPer, isUnder, criteria, reason, reviewOn, ruleSetId } = input;
  return save(asker, input, async (tx) => {
    await requirePlace(tx, asker, input, 'warning.watch');
    const states = await listSpecialCare(tx, [dossierId], NOW);
    const place = await requireNext(tx, asker, input, states);
    const { criteriaMet } = await readSignals(tx, asker, { dossierId, asOf: NOW, ruleSetId });
    const last = states.findLast(({ authorTenantId }) => authorTenantId === place.authorTenantId);
    const problem = checkCare({ standPer, isUnder, criteria, reviewOn }, last, criteriaMet);
    if (problem !== undefined) throw invalid(CARE_FIELDS[problem].path, CARE_FIELDS[problem].messageKey);
    const revisionId = newId<RevisionId>();
    await recordSpecialCare(tx, revisionId, { ...place, standPer, isUnder, criteria, reason, reviewOn });
    return { revisionId };
  });
}

/** Designates a provider as small but hard to replace, or takes that back. */
export function saveDesignation(asker: Asker, input: z.output<typeof designationInput>): Promise<Recorded> {
  const { dossierId, standPer, isDesignated, reason } = input;
  return save(asker, { ...input, ruleSetId: null }, async (tx) => {
    await requirePlace(tx, asker, input, 'warning.watch');
    const states = await listDesignations(tx, [dossierId], NOW);
    const place = await requireNext(tx, asker, input, states);
    const last = states.findLast(({ authorTenantId }) => authorTenantId === place.authorTenantId);
    if (last !== undefined && standPer < last.standPer) throw invalid('standPer', 'warning.standPerTooEarly');
    if (isDesignated === (last?.isDesignated ?? false))
      throw invalid('isDesignated', isDesignated ? 'warning.alreadyDesignated' : 'warning.notDesignated');
    const revisionId = newId<RevisionId>();
    await recordDesignation(tx, revisionId, { ...place, standPer, isDesignated, reason });
    return { revisionId };
  });
}

interface State {
  readonly dossierId: DossierId;
  readonly supersedes: RevisionId | null;
  readonly kringId: KringId;
  readonly mayWiden: boolean;
  readonly standPer: PlainDate;
}

interface Head {
  readonly authorTenantId: TenantId;
  readonly revisionId: RevisionId;
  readonly kringId: KringId;
}

async function requirePlace(
  tx: TenantTx,
  asker: Asker,
  { dossierId, kringId, standPer }: State,
  action: Action,
): Promise<void> {
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, action);
  getWritableKring(desk, asker.actor.tenantId, kringId);
  refuseFuture(standPer, asker.today);
}

/** Refuses a state that does not follow the own last one, or that shares it further than the person was told. */
async function requireNext(
  tx: TenantTx,
  { actor }: Asker,
  { dossierId, kringId, mayWiden, supersedes }: State,
  states: readonly Head[],
) {
  const head = states.findLast(({ authorTenantId }) => authorTenantId === actor.tenantId);
  requireHead(supersedes, head?.revisionId ?? null);
  const from = head === undefined ? [] : [head.kringId];
  await requireWidening(tx, { dossierId, from, to: kringId, mayWiden });
  return { dossierId, authorTenantId: actor.tenantId, kringId, supersedes };
}

function save(
  asker: Asker,
  { dossierId, ruleSetId }: { readonly dossierId: DossierId; readonly ruleSetId: RuleSetId | null },
  record: (tx: TenantTx) => Promise<Recorded>,
): Promise<Recorded> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, record),
    async () =>
      signalsConflict.parse({ current: await getSignals(asker, { dossierId, asOf: NOW, ruleSetId }) }),
  );
}
