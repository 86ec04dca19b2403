import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { RecordOrigin } from '../../../components/record-origin.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { KpiDetail } from '../queries.ts';
import { useKpiWords } from '../use-kpi-words.ts';

/** Who recorded what and when, also what was replaced later: nothing recorded is ever lost. */
export function Recordings({ detail }: { readonly detail: KpiDetail }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const words = useKpiWords(detail.kpi.unit);
  const { recordings } = detail;
  return (
    <section>
      <h3>{t('recordings.title')}</h3>
      {recordings.length === 0 ? (
        <p className="rt-kpi__norm">{t('recordings.none')}</p>
      ) : (
        <details className="rt-trend">
          <summary className="rt-trend__why">{t('recordings.count', { count: recordings.length })}</summary>
          <div className="rt-kpi-scroll">
            <table className="rt-kpi-table">
              <thead>
                <tr>
                  <th scope="col">{t('month')}</th>
                  <th scope="col">{t('value')}</th>
                  <th scope="col">{t('author')}</th>
                </tr>
              </thead>
              <tbody>
                {recordings.map(({ month, value, revisionId, isLatest, isFictitious, origin }) => (
                  <tr key={revisionId}>
                    <th scope="row">{format.month(month)}</th>
                    <td>
                      <span data-replaced={!isLatest || undefined}>
                        {value === null ? t('unknown') : words.value(value)}
                      </span>{' '}
                      {isFictitious && <FictiefMark />}
                      {!isLatest && ` (${t('recordings.replaced')})`}
                    </td>
                    <td>
                      <RecordOrigin origin={origin} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
