import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { figuresOf } from '../figures.ts';
import type { Kpi } from '../queries.ts';
import { useKpiWords } from '../use-kpi-words.ts';
import { usePartyName } from '../use-party-name.ts';

const MONTHS_SHOWN = 12;

/** What each party reports of the newest months, side by side, with the one that counts marked in a word. */
export function PartyTable({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const words = useKpiWords(kpi.unit);
  const nameOf = usePartyName();
  const months = [...new Set(kpi.series.flatMap(({ values }) => values.map(({ month }) => month)))]
    .toSorted()
    .toReversed()
    .slice(0, MONTHS_SHOWN);
  return (
    <section>
      <h3>{t('parties.title')}</h3>
      <div className="rt-kpi-scroll">
        <table className="rt-kpi-table">
          <caption>{t('parties.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              {kpi.series.map((party, index) => (
                <th scope="col" key={`${String(index)}-${nameOf(party)}`}>
                  {nameOf(party)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => {
              const figures = new Map(figuresOf(kpi, month).map((figure) => [figure.series, figure]));
              return (
                <tr key={month}>
                  <th scope="row">{format.month(month)}</th>
                  {kpi.series.map((party, index) => {
                    const figure = figures.get(party);
                    const value = figure?.value ?? null;
                    return (
                      <td key={`${String(index)}-${nameOf(party)}`} data-counts={figure?.counts || undefined}>
                        {figure === undefined ? '–' : value === null ? t('unknown') : words.value(value)}
                        {figure?.counts && ` (${t('parties.counts')})`}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
