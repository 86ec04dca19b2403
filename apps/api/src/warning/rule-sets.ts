import type { RuleIndicator, RuleSets, RuleSubject } from '@regietafel/contracts/warning/rules';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorDefinitions } from '@regietafel/db/queries/indicators/catalogue';
import { listRuleSets, type OwnRuleSet } from '@regietafel/db/queries/warning/own';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { canAs } from '@regietafel/domain/sharing/rights';
import { type RuleSet, signalValueOn } from '@regietafel/domain/warning/rule';
import { STANDARD_RULE_SET, STANDARD_RULE_SET_ID } from '@regietafel/domain/warning/standard-rules';
import { type Asker, found } from '../sharing/asker.ts';

/** The rule set by which is judged, and those that could be chosen instead. */
export interface ChosenRules {
  readonly ruleSet: RuleSet;
  readonly ruleSets: readonly RuleSet[];
}

/** The chosen rule set; null chooses the standard one. NOT_FOUND for one that is not the own organisation's. */
export async function readRules(
  reader: TenantReader,
  asker: Asker,
  ruleSetId: RuleSetId | null,
): Promise<ChosenRules> {
  const ruleSets = [STANDARD_RULE_SET, ...(await listOwn(reader, asker))];
  return { ruleSet: found(ruleSets.find(({ id }) => id === (ruleSetId ?? STANDARD_RULE_SET_ID))), ruleSets };
}

/** The own rule sets that are in use; none for who looks as somebody else, who does not have them. */
async function listOwn(reader: TenantReader, { actor }: Asker): Promise<readonly OwnRuleSet[]> {
  if (actor.viewing !== undefined) return [];
  const own = await listRuleSets(reader, actor.tenantId);
  return own.filter(({ removedReason }) => removedReason === null);
}

/** A rule set as a choice. */
export function presentChoice({ id, name }: RuleSet) {
  return { id, name, isStandard: id === STANDARD_RULE_SET_ID };
}

/** The rules of a set by code and name. */
export function ruleNamesOf({ rules }: Pick<RuleSet, 'rules'>): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.map(({ code, name }) => [code, name]));
}

/** What the words of a rule need of the catalogue. */
export function presentIndicators(definitions: readonly IndicatorDefinition[]): readonly RuleIndicator[] {
  return definitions.map(({ code, name, unit, isSeasonal }) => ({ code, name, unit, isSeasonal }));
}

/** What a rule can be about, with the signal values of a day. */
function presentSubjects(
  definitions: readonly IndicatorDefinition[],
  day: PlainDate,
): readonly RuleSubject[] {
  return definitions.map(({ code, name, unit, isSeasonal, grains, signalValues }) => ({
    ...{ code, name, unit, isSeasonal, grains },
    signalValue: signalValueOn({ signalValues }, day)?.value ?? null,
  }));
}

/** The standard rules, and those of the own organisation. */
export async function getRuleSets(asker: Asker): Promise<RuleSets> {
  const reader = tenantReader(asker.database, asker.actor);
  const [own, definitions] = await Promise.all([listOwn(reader, asker), listIndicatorDefinitions(reader)]);
  return {
    sets: [
      { ...STANDARD_RULE_SET, isStandard: true, headRevisionId: null },
      ...own.map((set) => ({ ...set, isStandard: false })),
    ],
    indicators: presentSubjects(definitions, asker.today),
    maySet: canAs(asker.role, asker.tenant.kind, 'warning.setRules'),
  };
}
