import type { ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { type ExposureMeasure, type KnownSum, knownSum } from '@regietafel/domain/exposure/share';
import { Card } from '@regietafel/ui/components/card';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PartsTable } from './parts-table.tsx';
import { Provenance } from './provenance.tsx';
import { MeasureSelect } from './year-tools.tsx';

interface ShareCardProps {
  readonly statement: ShownStatement;
  readonly measure: ExposureMeasure;
  readonly onMeasure: (measure: ExposureMeasure) => void;
}

/** What the own organisation told: a region by municipality, the provider by kind of care. */
export function ShareCard({ statement, measure, onMeasure }: ShareCardProps) {
  const t = useMessages('exposure');
  const isShare = statement.side === 'share';
  const { year, note } = statement;
  const parts = isShare ? byMunicipality(statement, measure) : [];
  return (
    <Card title={t(isShare ? 'share.title' : 'share.totalTitle')} footer={<Provenance record={statement} />}>
      <div className="rt-exposure__card">
        <div className="rt-exposure__tools">
          <MeasureSelect label={t('share.measure')} measure={measure} onChange={onMeasure} />
        </div>
        <PartsTable
          caption={t('share.caption', { measure: t(`measure.${measure}`), year: String(year) })}
          kind={isShare ? 'municipality' : 'care'}
          measure={measure}
          parts={
            isShare
              ? parts.map(({ key, sum }) => ({ key, label: key, sum }))
              : byCare(statement, measure).map(({ key, sum }) => ({ key, label: t(`care.${key}`), sum }))
          }
        />
        {statement.mayBeTraced && <p className="rt-muted">{t('share.traced')}</p>}
        {note && <p className="rt-muted">{note}</p>}
      </div>
    </Card>
  );
}

interface Part<Key extends string> {
  readonly key: Key;
  readonly sum: KnownSum | null;
}

/** What each municipality has of a measure; null where nothing of it is known. */
export function byMunicipality(
  { rows, guarantees }: Pick<ShownStatement, 'rows' | 'guarantees'>,
  measure: ExposureMeasure,
): readonly Part<string>[] {
  const told =
    measure === 'guaranteeCents'
      ? guarantees.map(({ municipality, cents }) => ({ municipality, value: cents as number | null }))
      : rows.map((row) => ({ municipality: row.municipality, value: numberOf(row[measure]) }));
  const names = [
    ...new Set(told.flatMap(({ municipality }) => (municipality === null ? [] : [municipality]))),
  ];
  return names.map((key) => ({
    key,
    sum: knownSum(told.filter(({ municipality }) => municipality === key).map(({ value }) => value)),
  }));
}

function byCare({ rows }: ShownStatement, measure: ExposureMeasure) {
  if (measure === 'guaranteeCents') return [];
  return [...new Set(rows.map(({ careKind }) => careKind))].map((key) => ({
    key,
    sum: knownSum(rows.filter(({ careKind }) => careKind === key).map((row) => numberOf(row[measure]))),
  }));
}

/** Of the own statement nothing is hidden. */
function numberOf(value: number | 'hidden' | null): number | null {
  return value === 'hidden' ? null : value;
}
