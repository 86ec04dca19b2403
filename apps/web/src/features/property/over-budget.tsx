import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { YearGap } from '@regietafel/domain/property/yearly';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { spanText, wholeEuros } from './amount-words.ts';

interface OverBudgetProps {
  readonly gaps: readonly YearGap[];
  readonly carriesOver: boolean;
}

/** Says in words in which years the board costs more than there is, or that it stays within it. */
export function OverBudget({ gaps, carriesOver }: OverBudgetProps) {
  const t = useMessages('property');
  const format = useFormat();
  const shortOf = ({ gapCents, cumulativeCents }: YearGap): Cents | null =>
    carriesOver ? cumulativeCents : gapCents;
  const short = gaps.flatMap((gap) => {
    const amount = shortOf(gap);
    return amount !== null && amount < 0 ? [{ year: gap.year, amount: cents(-amount) }] : [];
  });
  const unknown = gaps.filter((gap) => shortOf(gap) === null).map(({ year }) => String(year));
  if (unknown.length > 0)
    return (
      <Notice tone="caution" title={t('over.unknown', { years: format.list(unknown) })}>
        {t('plans.unknownYearsBody')}
      </Notice>
    );
  const worst = short.toSorted((a, b) => b.amount - a.amount)[0];
  if (worst === undefined)
    return (
      <Notice tone="positive" title={t(carriesOver ? 'over.noneTogether' : 'over.none')} role="status" />
    );
  return (
    <Notice tone="caution" title={t(carriesOver ? 'over.together' : 'over.years')} role="status">
      {t('over.worst', {
        years: spanText(
          short.map(({ year }) => year),
          format,
        ),
        year: String(worst.year),
        amount: wholeEuros(format, worst.amount),
      })}
    </Notice>
  );
}
