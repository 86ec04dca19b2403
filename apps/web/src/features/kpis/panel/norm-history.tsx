import { addDays } from '@regietafel/domain/core/dates';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { RecordOrigin } from '../../../components/record-origin.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { KpiDetail } from '../queries.ts';
import { useKpiWords } from '../use-kpi-words.ts';

type Norm = KpiDetail['norms'][number];

/** Every norm that was set, the last one first; the one that holds on the day of the page says so. */
export function NormHistory({ detail }: { readonly detail: KpiDetail }) {
  const t = useMessages('kpis');
  const { kpi, norms } = detail;
  return (
    <section>
      <h3>{t('norms.title')}</h3>
      {norms.length === 0 ? (
        <p className="rt-kpi__norm">{t('norms.none')}</p>
      ) : (
        <ol className="rt-kpi-norms">
          {norms.map((norm) => {
            const holds = norm.revisionId === kpi.norm?.revisionId;
            return (
              <li key={norm.revisionId} data-holds={holds || undefined}>
                <NormLines norm={norm} unit={kpi.unit} holds={holds} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

interface NormProps {
  readonly norm: Norm;
  readonly unit: KpiDetail['kpi']['unit'];
  readonly holds: boolean;
}

function NormLines({ norm, unit, holds }: NormProps) {
  const t = useMessages('kpis');
  const format = useFormat();
  const words = useKpiWords(unit);
  const { validFrom, validTo, nearMargin, toleratedUntil, toleratedReason } = norm;
  const from = format.date(validFrom);
  return (
    <>
      <span>
        <strong>{words.norm(norm)}</strong>
        {holds && ` (${t('norms.holds')})`} {norm.isFictitious && <FictiefMark />}
      </span>
      <span>
        {validTo === null
          ? t('norms.from', { from })
          : t('norms.between', { from, to: format.date(addDays(validTo, -1)) })}
        {nearMargin > 0 && ` · ${t('norms.margin', { margin: words.distance(nearMargin) })}`}
      </span>
      {toleratedUntil !== null && toleratedReason !== null && (
        <span>{t('norm.tolerated', { day: format.date(toleratedUntil), reason: toleratedReason })}</span>
      )}
      <RecordOrigin origin={norm.origin} />
    </>
  );
}
