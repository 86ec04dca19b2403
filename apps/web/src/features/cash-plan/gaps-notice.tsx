import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import type { DerivedCash, DerivedGap } from '@regietafel/domain/liquidity/derived';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** What the derivation had to do without: it is told, never taken for zero. */
export function GapsNotice({ cash }: { readonly cash: DerivedCash }) {
  const t = useMessages('cashPlan');
  const words = useGapWords(cash);
  if (cash.gaps.length === 0) return null;
  return (
    <Notice tone="caution" title={t('gaps.title')}>
      <ul>
        {cash.gaps.map((gap) => (
          <li key={`${gap.kind} ${gap.line}`}>{words(gap)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function useGapWords(cash: DerivedCash): (gap: DerivedGap) => string {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const months = (list: readonly YearMonth[]) =>
    format.list(
      stretches(list).map(([first, last]) =>
        first === last
          ? format.month(first)
          : t('gap.range', { first: format.month(first), last: format.month(last) }),
      ),
    );
  return (gap) => {
    const line = cash.lines.find(({ key }) => key === gap.line)?.title ?? gap.line ?? '';
    switch (gap.kind) {
      case 'return_unknown':
        return t('gap.return_unknown');
      case 'rule_missing':
      case 'driver_unknown':
        return t(`gap.${gap.kind}`, { line });
      default:
        return t(`gap.${gap.kind}`, { line, months: months(gap.months) });
    }
  };
}

/** Months that follow each other as one stretch, so that a year is not told as twelve months. */
function stretches(months: readonly YearMonth[]): readonly (readonly [YearMonth, YearMonth])[] {
  const found: [YearMonth, YearMonth][] = [];
  for (const month of months) {
    const last = found.at(-1);
    if (last && addMonths(last[1], 1) === month) last[1] = month;
    else found.push([month, month]);
  }
  return found;
}
