import { cents } from '@regietafel/domain/core/cents';
import { EXPOSURE_MEASURES, type ExposureMeasure } from '@regietafel/domain/exposure/share';
import { euroText } from './euro-text.ts';
import type { ExposureForm } from './exposure-form.ts';
import type { Console } from './shell.ts';

/** Who leans on a provider for a person: the totals, then each statement with what a stop would leave uncovered. */
export function exposureText({ year, totals, statements }: ExposureForm, shell: Console): string {
  const { words } = shell;
  const lines = [words('exposure.totals', { year })];
  if (totals.length === 0) lines.push(`  ${words('exposure.noTotals')}`);
  for (const { measure, total, regions, isIncomplete } of totals) {
    const value = told(measure, { value: total, isIncomplete }, shell);
    const count = words('exposure.regions', { count: regions });
    lines.push(`  ${words(`exposure.measure.${measure}`)}: ${value} ${count}`);
  }
  for (const statement of statements) {
    const name = statement.author ?? words('exposure.participant');
    lines.push('', words(statement.isFictitious ? 'exposure.fictitious' : 'exposure.of', { name }));
    for (const measure of EXPOSURE_MEASURES)
      lines.push(
        `  ${words(`exposure.measure.${measure}`)}: ${told(measure, statement.measures[measure], shell)}`,
      );
    for (const { careKind: kind, places } of statement.uncovered)
      if ('count' in places)
        lines.push(`  ${words(`exposure.uncovered.${places.kind}`, { kind, count: places.count })}`);
  }
  return `${lines.join('\n')}\n`;
}

function told(
  measure: ExposureMeasure,
  sum: { readonly value: number | 'hidden' | null; readonly isIncomplete: boolean } | null,
  shell: Console,
): string {
  const { words } = shell;
  if (sum === null || sum.value === null) return words('exposure.unknown');
  if (sum.value === 'hidden') return words('exposure.hidden');
  const isMoney = measure === 'revenueCents' || measure === 'guaranteeCents';
  const value = isMoney ? euroText(cents(sum.value), shell) : String(sum.value);
  return sum.isIncomplete ? words('exposure.atLeast', { value }) : value;
}
