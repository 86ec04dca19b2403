import { canonicalJson } from '../core/canonical-json.ts';
import { collapseSpace } from '../core/text.ts';
import type { RiskContent } from './risk.ts';

/** What of a risk is compared between registers: everything but its number, which is only its place in the table. */
export const COMPARED_FIELDS = [
  'group',
  'title',
  'cause',
  'consequence',
  'measures',
  'owners',
  'status',
  'statusDate',
  'window',
  'notInfluenceable',
  'amount',
  'wakeUpOn',
] as const satisfies readonly (keyof RiskContent)[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** One field that differs, with the value on either side as it was recorded. */
export type FieldChange = {
  [Field in ComparedField]: {
    readonly field: Field;
    readonly before: RiskContent[Field];
    readonly after: RiskContent[Field];
  };
}[ComparedField];

/** The content of a risk alone, without ids and times, in a fixed shape. */
export function contentOf(risk: RiskContent): RiskContent {
  return {
    number: risk.number,
    group: risk.group,
    title: risk.title,
    cause: risk.cause,
    consequence: risk.consequence,
    measures: risk.measures,
    owners: risk.owners,
    status: risk.status,
    statusDate: risk.statusDate,
    window: risk.window,
    notInfluenceable: risk.notInfluenceable,
    amount: risk.amount,
    wakeUpOn: risk.wakeUpOn,
  };
}

/** The fields in which two states of a risk differ. White space, Unicode form and the order of owners are no difference. */
export function compareContent(before: RiskContent, after: RiskContent): readonly FieldChange[] {
  return COMPARED_FIELDS.filter((field) => !isSameField(field, before, after)).map((field) =>
    changeOf(field, before, after),
  );
}

/** Whether two states of a risk say the same, wherever they stand in the register. */
export function isSameContent(before: RiskContent, after: RiskContent): boolean {
  return COMPARED_FIELDS.every((field) => isSameField(field, before, after));
}

function isSameField(field: ComparedField, before: RiskContent, after: RiskContent): boolean {
  // Most fields of most risks are equal to the letter; only the others need their form.
  return before[field] === after[field] || comparableForm(before[field]) === comparableForm(after[field]);
}

function comparableForm(value: RiskContent[ComparedField]): string {
  if (typeof value === 'string') return collapseSpace(value);
  if (Array.isArray(value)) return canonicalJson(value.map(collapseSpace).toSorted());
  return canonicalJson(value);
}

function changeOf(field: ComparedField, before: RiskContent, after: RiskContent): FieldChange {
  // The pairing of a field with its own value type holds by construction, but cannot be told to the compiler per member.
  return { field, before: before[field], after: after[field] } as FieldChange;
}
