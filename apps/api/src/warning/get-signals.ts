import type { DossierSignals, signalsInput } from '@regietafel/contracts/warning/signals';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import {
  listDesignations,
  listSignalJudgements,
  listSpecialCare,
} from '@regietafel/db/queries/warning/watched';
import { criteriaMet } from '@regietafel/domain/warning/special-care';
import type * as z from 'zod/mini';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { knowingMoment, readDossiers } from './judge-dossiers.ts';
import { headsOf, presentCare, presentDesignations, presentSignals } from './present.ts';
import { presentChoice, presentIndicators, readRules, ruleNamesOf } from './rule-sets.ts';

type Question = z.output<typeof signalsInput>;

/** The signals of a provider at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export function getSignals(asker: Asker, question: Question): Promise<DossierSignals> {
  const { dossierId } = question;
  return readSignals(tenantReader(asker.database, asker.actor, { dossierId }), asker, question);
}

/** As `getSignals`, through a door that is open already. */
export async function readSignals(
  reader: TenantReader,
  asker: Asker,
  { dossierId, asOf, ruleSetId }: Question,
): Promise<DossierSignals> {
  const day = judgingDay(asOf, asker.today);
  const [foundDesk, rules, dossiers, judgements, care, designations] = await Promise.all([
    findDesk(reader, dossierId),
    readRules(reader, asker, ruleSetId),
    readDossiers(reader, [dossierId], { day, moment: knowingMoment(asOf, day) }),
    listSignalJudgements(reader, [dossierId], asOf),
    listSpecialCare(reader, [dossierId], asOf),
    listDesignations(reader, [dossierId], asOf),
  ]);
  const desk = found(foundDesk);
  const { ruleSet, ruleSets } = rules;
  const { evaluation, lastReported, silentQuarters } = dossiers.of(dossierId, ruleSet);
  const showing = { desk, asker, day };
  const names = ruleNamesOf(ruleSet);
  const open = evaluation.signals.filter(({ clearedIn }) => clearedIn === null);
  const isOwn = (state: { readonly authorTenantId: string }) => state.authorTenantId === asker.actor.tenantId;
  return {
    day,
    ruleSet: presentChoice(ruleSet),
    ruleSets: ruleSets.map(presentChoice),
    indicators: presentIndicators(dossiers.definitions),
    ruleNames: names,
    signals: presentSignals(evaluation.signals, ruleSet, judgements, showing),
    unjudged: evaluation.unjudged.map((one) => ({ ...one, ruleName: names[one.rule] ?? one.rule })),
    care: presentCare(care, showing),
    ownCareHeadRevisionId: care.findLast(isOwn)?.revisionId ?? null,
    designations: presentDesignations(designations, showing),
    ownDesignationHeadRevisionId: designations.findLast(isOwn)?.revisionId ?? null,
    criteriaMet: criteriaMet({
      seriousSignals: open.filter(({ severity }) => severity === 'serious').length,
      signals: open.length,
      isDesignated: headsOf(designations).some(({ isDesignated }) => isDesignated),
      silentQuarters,
    }),
    hasFigures: lastReported !== null,
    desk: {
      mayJudge: mayAtDesk(desk, asker, 'warning.judge'),
      mayWatch: mayAtDesk(desk, asker, 'warning.watch'),
      kringen: writableKringen(desk, asker),
    },
  };
}
