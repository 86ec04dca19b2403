import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { LazySubjectJudgements } from '../../../components/judgements/lazy-judgements.tsx';
import { SubjectThread } from '../../../components/threads/subject-thread.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { KpiChart } from '../kpi-chart.tsx';
import { KpiState, StatusBadge } from '../kpi-state.tsx';
import type { Kpi, KpiDetail } from '../queries.ts';
import { NormHistory } from './norm-history.tsx';
import { PartyTable } from './party-table.tsx';
import { Recordings } from './recordings.tsx';

/** Everything of one KPI: how it stands, its course, what it measures, its norms, and who recorded what. */
export function KpiView({ detail }: { readonly detail: KpiDetail }) {
  const { kpi } = detail;
  const { dossierId } = useDossier();
  return (
    <>
      <div>
        <div className="rt-kpi-panel__badge">
          <StatusBadge status={kpi.status} />
        </div>
        <KpiState kpi={kpi} />
        <KpiChart kpi={kpi} size="normal" />
      </div>
      {kpi.series.length > 1 && <PartyTable kpi={kpi} />}
      <LazySubjectJudgements kind="kpi" id={kpi.kpiId} />
      <NormHistory detail={detail} />
      <Facts kpi={kpi} />
      <Recordings detail={detail} />
      <SubjectThread dossierId={dossierId} subject={{ kind: 'kpi', id: kpi.kpiId }} />
    </>
  );
}

function Facts({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const terms = useMessages('terms');
  const format = useFormat();
  const nameOf = ({ name, from, to }: Kpi['aliases'][number]) => {
    if (from !== null && to !== null)
      return t('alias.between', { name, from: format.date(from), to: format.date(to) });
    if (from !== null) return t('alias.from', { name, from: format.date(from) });
    return to === null ? name : t('alias.to', { name, to: format.date(to) });
  };
  const names = [kpi.name, ...kpi.aliases.filter(({ name }) => name !== kpi.name).map(nameOf)];
  return (
    <section>
      <h3>{t('facts.title')}</h3>
      <DefinitionList
        isStacked
        items={[
          { term: t('facts.definition'), value: kpi.definition },
          { term: t('facts.formula'), value: kpi.formula },
          { term: t('facts.direction'), value: t(`direction.${kpi.direction}`) },
          { term: t('facts.names'), value: names.join('\n') },
          {
            term: t('facts.source'),
            value: `${kpi.source} (${terms(`standing.${kpi.standing}`).toLowerCase()})`,
          },
        ]}
      />
    </section>
  );
}
