import fc from 'fast-check';
import { addDays, type PlainDate } from '../core/dates.ts';
import type { SharingActId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import { answerInvitation, consent, propose } from '../sharing/act-effects.ts';
import {
  ACT_KINDS,
  type ActKind,
  type ConsentAnswer,
  type InvitationAnswer,
  type SharingAct,
  type SharingTable,
} from '../sharing/acts.ts';
import { PARTICIPATION_ROLES } from '../sharing/tenant.ts';
import { PARTIES, type Party, partyId } from './build-sharing-table.ts';
import { testId } from './ids.ts';

/** One thing that somebody does, all on one day. An earlier proposal is named by how many turns ago it was made. */
export type Step =
  | { readonly does: 'propose'; readonly by: Party; readonly act: StepAct }
  | { readonly does: 'consent'; readonly by: Party; readonly ago: number; readonly answer: ConsentAnswer }
  | { readonly does: 'answer'; readonly ago: number; readonly answer: InvitationAnswer };

/** Days as their distance from today. */
interface StepAct extends Pick<SharingAct, 'kind' | 'role' | 'history'> {
  readonly about: Party;
  readonly from: number;
  readonly until: number | null;
  readonly seesFrom: number;
  readonly lapsesOn: number;
}

const REGIONS = ['noord', 'oost', 'zuid', 'west'] as const satisfies readonly Party[];
const region = fc.constantFrom<Party>(...REGIONS);
/** Mostly regions, so that most stories go on. */
const party = fc.oneof(
  { weight: 5, arbitrary: region },
  { weight: 1, arbitrary: fc.constantFrom(...PARTIES) },
);

const act: fc.Arbitrary<StepAct> = fc
  .record({
    kind: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom<ActKind>('invite', 'hand_over') },
      { weight: 30, arbitrary: fc.constantFrom(...ACT_KINDS.filter((kind) => kind !== 'close_dossier')) },
      { weight: 1, arbitrary: fc.constant<ActKind>('close_dossier') },
    ),
    about: fc.oneof(fc.constantFrom<Party>('zuid', 'west'), party),
    role: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PARTICIPATION_ROLES.slice(0, 3)) },
      { weight: 1, arbitrary: fc.constantFrom(...PARTICIPATION_ROLES) },
    ),
    history: fc.constantFrom('joining', 'day', 'all'),
    from: fc.oneof(fc.constantFrom(0, 0, 1, 5), fc.integer({ min: -1, max: 9 })),
    until: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 4 }),
    seesFrom: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -400, max: 0 }) },
      { weight: 1, arbitrary: fc.constant(1) },
    ),
    lapsesOn: fc.oneof(
      { weight: 9, arbitrary: fc.constant(30) },
      { weight: 1, arbitrary: fc.constantFrom(0, 400) },
    ),
  })
  .map((one) => ({ ...one, ...fitted(one.kind, one) }));

/** What does not belong to the kind is left out, as every form does. */
function fitted(kind: ActKind, { role, history, until }: Pick<StepAct, 'role' | 'history' | 'until'>) {
  const gives = { invite: role, change_role: role, hand_over: keptRole(role) } as Partial<
    Record<ActKind, typeof role>
  >;
  return {
    role: gives[kind] ?? null,
    until: kind === 'invite' ? until : null,
    history:
      kind === 'invite' || kind === 'hand_over'
        ? history
        : kind === 'grant_history'
          ? grantable(history)
          : null,
  };
}

function keptRole(role: StepAct['role']): StepAct['role'] {
  return role === 'strategisch_belang' || role === 'betrokken' ? role : null;
}

function grantable(history: StepAct['history']): StepAct['history'] {
  return history === 'joining' ? 'all' : history;
}

const author = fc.constantFrom<Party>('noord', 'noord', 'oost', 'oost', 'zuid', 'west');
const proposing = fc.record({ does: fc.constant('propose' as const), by: author, act });
const consenting = fc.record({
  does: fc.constant('consent' as const),
  by: region,
  ago: fc.integer({ min: 1, max: 4 }),
  answer: fc.constantFrom<ConsentAnswer>('agree', 'agree', 'refuse'),
});
const answering = fc.record({
  does: fc.constant('answer' as const),
  ago: fc.integer({ min: 1, max: 4 }),
  answer: fc.constantFrom<InvitationAnswer>('accept', 'accept', 'decline'),
});

/** A proposal to which the other one agrees at once and that is accepted, so that stories come somewhere. */
const smooth = fc
  .record({ by: fc.constantFrom<Party>('noord', 'oost'), act })
  .map(({ by, act: one }): readonly Step[] => [
    { does: 'propose', by, act: one },
    { does: 'consent', by: by === 'noord' ? 'oost' : 'noord', ago: 1, answer: 'agree' },
    { does: 'answer', ago: 2, answer: 'accept' },
  ]);
const single: fc.Arbitrary<readonly Step[]> = fc
  .oneof(proposing, consenting, answering)
  .map((step) => [step]);

export const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.oneof(smooth, single, single), { minLength: 3, maxLength: 9, size: 'max' })
  .map((parts) => parts.flat());

/** The id of the act that was proposed at a turn. */
export function actIdAt(turn: number): SharingActId {
  return testId<SharingActId>(20_000 + turn);
}

/** The act of a step as it is put down on a day. */
export function actOf(
  { by, act: one }: Extract<Step, { does: 'propose' }>,
  turn: number,
  today: PlainDate,
): SharingAct {
  const isAboutDossier = one.kind === 'close_dossier';
  return {
    actId: actIdAt(turn),
    kind: one.kind,
    authorTenantId: partyId(by),
    tenantId: isAboutDossier ? null : partyId(one.kind === 'leave' ? by : one.about),
    role: one.role,
    from: addDays(today, one.from),
    until: one.until === null ? null : addDays(today, one.until),
    history: one.history,
    seesFrom: one.history === 'day' ? addDays(today, one.seesFrom) : null,
    lapsesOn: addDays(today, one.lapsesOn),
  };
}

/** What becomes of the table by one step. */
export function takeStep(
  table: SharingTable,
  step: Step,
  turn: number,
  today: PlainDate,
): Result<SharingTable, { readonly path: string; readonly messageKey: string }> {
  switch (step.does) {
    case 'propose':
      return propose(table, actOf(step, turn, today), today);
    case 'consent':
      return consent(
        table,
        { actId: actIdAt(turn - step.ago), tenantId: partyId(step.by), answer: step.answer },
        today,
      );
    case 'answer':
      return answerInvitation(table, { actId: actIdAt(turn - step.ago), answer: step.answer }, today);
  }
}
