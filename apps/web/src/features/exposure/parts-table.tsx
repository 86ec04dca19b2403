import { herfindahl, largestThree, sharesInBp } from '@regietafel/domain/exposure/concentration';
import type { ExposureMeasure, KnownSum } from '@regietafel/domain/exposure/share';
import { BarTable } from '@regietafel/ui/charts/bar-table';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useExposureWords } from './use-exposure-words.ts';

/** One part of a whole: a municipality of a region, or a provider on which it leans. */
export interface PartRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly sum: KnownSum | null;
  /** A figure beside the part, where the table has a column for it. */
  readonly extra?: ReactNode;
}

/** What the parts are. */
type PartKind = 'municipality' | 'provider' | 'care';
const NAME_HEADS = {
  municipality: 'share.column.municipality',
  provider: 'own.column.provider',
  care: 'form.care',
} as const;

interface PartsTableProps {
  readonly caption: string;
  readonly kind: PartKind;
  readonly extraHead?: string;
  readonly measure: ExposureMeasure;
  readonly parts: readonly PartRow[];
}

/** The parts of a whole as bars with their figures, the largest first, with how concentrated they are. */
export function PartsTable({ caption, kind, extraHead, measure, parts }: PartsTableProps) {
  const t = useMessages('exposure');
  const words = useExposureWords();
  const known = parts
    .flatMap(({ sum, ...part }) => (sum === null ? [] : [{ ...part, sum }]))
    .toSorted((a, b) => b.sum.value - a.sum.value);
  const values = known.map(({ sum }) => sum.value);
  const shares = sharesInBp(values);
  if (known.length === 0) return <p>{t('share.nothing')}</p>;
  const total = { value: values.reduce((sum, value) => sum + value, 0), isIncomplete: isIncomplete(parts) };
  const figures = (sum: KnownSum, share: number | undefined, extra: ReactNode) => [
    words.sum(measure, sum),
    share === undefined ? '–' : words.basisPoints(share),
    ...(extraHead === undefined ? [] : [extra]),
  ];
  const heads = [t('share.column.value'), t('share.column.part')];
  return (
    <>
      <BarTable
        caption={caption}
        head={{
          name: t(NAME_HEADS[kind]),
          bar: t(`measure.${measure}`),
          figures: extraHead === undefined ? heads : [...heads, extraHead],
        }}
        rows={[
          ...known.map(({ key, label, sum, extra }, at) => ({
            key,
            label,
            from: 0,
            to: sum.value,
            tone: 'info' as const,
            figures: figures(sum, shares?.[at], extra),
          })),
          {
            key: 'sum',
            label: t('share.sum'),
            from: 0,
            to: 0,
            tone: 'neutral' as const,
            figures: figures(total, shares === null ? undefined : 10_000, ''),
            isTotal: true,
          },
        ]}
      />
      <Concentration kind={kind} values={values} unknown={parts.length - known.length} />
    </>
  );
}

function isIncomplete(parts: readonly PartRow[]): boolean {
  return parts.some(({ sum }) => sum === null || sum.isIncomplete);
}

function Concentration({
  kind,
  values,
  unknown,
}: {
  readonly kind: PartKind;
  readonly values: readonly number[];
  readonly unknown: number;
}) {
  const t = useMessages('exposure');
  const words = useExposureWords();
  const index = herfindahl(values);
  const top = largestThree(values);
  return (
    <p className="rt-muted">
      {top !== null && values.length > 3 && `${t(`top.${kind}`, { share: words.part(top) })} `}
      {index !== null &&
        values.length > 1 &&
        `${t('share.hhi', { index: words.index(index), least: words.index(10_000 / values.length) })} `}
      {unknown > 0 && t(`unknown.${kind}`, { count: unknown })}
    </p>
  );
}
