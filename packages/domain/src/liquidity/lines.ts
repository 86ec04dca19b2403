/**
 * What a line of the exploitatie is, which decides how it becomes cash. Titles are the provider's own; natures are a closed
 * list, so that figures of different providers mean the same.
 */
export const LINE_NATURES = [
  'bevoorschot',
  'na_levering',
  'subsidie',
  'overige_opbrengsten',
  'salarissen',
  'sociale_lasten',
  'vakantietoeslag',
  'eindejaarsuitkering',
  'ingehuurd',
  'overig_personeel',
  'huur',
  'onderhoud',
  'zorgkosten',
  'overige_kosten',
  'rente',
  'afschrijving',
  'voorziening',
] as const;
export type LineNature = (typeof LINE_NATURES)[number];

/** Money that moves without being income or cost. */
export const FLOW_NATURES = ['investering', 'aflossing', 'lening', 'overig'] as const;
export type FlowNature = (typeof FLOW_NATURES)[number];

const INCOME: ReadonlySet<LineNature> = new Set([
  'bevoorschot',
  'na_levering',
  'subsidie',
  'overige_opbrengsten',
]);
const CARE_INCOME: ReadonlySet<LineNature> = new Set(['bevoorschot', 'na_levering']);
const WITHOUT_CASH: ReadonlySet<LineNature> = new Set(['afschrijving', 'voorziening']);

/** Whether a line brings money in; the others cost it. Amounts of both are told as positive figures. */
export function isIncome(nature: LineNature): boolean {
  return INCOME.has(nature);
}

/** Whether a line is income for youth care: the turnover that the subsidy test and the return speak of. */
export function isCareIncome(nature: LineNature): boolean {
  return CARE_INCOME.has(nature);
}

/** Whether a line never becomes cash (depreciation, additions to provisions). */
export function isWithoutCash(nature: LineNature): boolean {
  return WITHOUT_CASH.has(nature);
}
