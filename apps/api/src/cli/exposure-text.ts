import { cents } from '@regietafel/domain/core/cents';
import { EXPOSURE_MEASURES, type ExposureMeasure } from '@regietafel/domain/exposure/share';
import { euroText } from './euro-text.ts';
import type { ExposureForm } from './exposure-form.ts';
import type { Console } from './shell.ts';

/** Who leans on a provider for a person: the totals, then each statement with what a stop would leave uncovered. */
export function exposureText(form: ExposureForm, shell: Console): string {
  const { year, totals, statements, hardToReplace } = form;
  const { words } = shell;
  const lines = [words('exposure.totals', { year })];
  if (totals.length === 0) lines.push(`  ${words('exposure.noTotals')}`);
  for (const { measure, total, regions, isIncomplete } of totals) {
    const value = told(measure, { value: total, isIncomplete }, shell);
    const count = words('exposure.regions', { count: regions });
    lines.push(`  ${words(`exposure.measure.${measure}`)}: ${value} ${count}`);
  }
  for (const { byName, reason } of hardToReplace)
    lines.push(
      '',
      words('exposure.hardToReplace', { name: byName ?? words('exposure.participant'), reason }),
    );
  return `${[...lines, ...statements.flatMap((one) => ['', ...statementLines(one, shell)])].join('\n')}\n`;
}

function statementLines(
  { author, isFictitious, withdrawnReason, measures, uncovered }: ExposureForm['statements'][number],
  shell: Console,
): readonly string[] {
  const { words } = shell;
  const name = author ?? words('exposure.participant');
  const head = words(isFictitious ? 'exposure.fictitious' : 'exposure.of', { name });
  if (withdrawnReason !== null)
    return [head, `  ${words('exposure.withdrawn', { reason: withdrawnReason })}`];
  return [
    head,
    ...EXPOSURE_MEASURES.map(
      (measure) => `  ${words(`exposure.measure.${measure}`)}: ${told(measure, measures[measure], shell)}`,
    ),
    ...uncovered.flatMap(({ careKind: kind, places }) => {
      if (places.kind === 'hidden') return [];
      const count = 'count' in places ? places.count : 0;
      return [`  ${words(`exposure.uncovered.${places.kind}`, { kind, count })}`];
    }),
  ];
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
