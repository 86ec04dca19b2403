import { cents } from '@regietafel/domain/core/cents';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import type { KpiUnit } from '@regietafel/domain/kpis/kpi';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { type LinkedAssumption, useLinkedAssumption } from './use-linked-assumption.ts';

/** The assumption on which something rests: its value, owner, source and day, who contests it, and the way to it. */
export function AssumptionLine({ assumptionId }: { readonly assumptionId: AssumptionId | null }) {
  const t = useMessages('cashPlan');
  const assumption = useLinkedAssumption(assumptionId);
  if (assumptionId === null) return <p className="rt-muted">{t('assumption.missing')}</p>;
  if (assumption === null) return <p className="rt-muted">{t('assumption.hidden')}</p>;
  return <Linked assumption={assumption} />;
}

function Linked({ assumption }: { readonly assumption: LinkedAssumption }) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const { slug } = useDossier();
  const write = useWriteValue();
  const { name, value, unit, standPer, owner, source, opinions } = assumption;
  return (
    <div className="rt-cash-plan__assumption">
      <strong>{t('assumption.title', { name })}</strong>
      <span>{t('assumption.value', { value: write(value, unit), day: format.date(standPer) })}</span>
      {owner !== '' && <span>{t('assumption.owner', { owner })}</span>}
      {source !== '' && <span>{t('assumption.source', { source })}</span>}
      <Opinions opinions={opinions} />
      <PageLink
        to="/dossiers/$dossier/oordelen"
        params={{ dossier: slug }}
        search={{ onderwerp: assumption.assumptionId }}
      >
        {t('assumption.open')}
      </PageLink>
    </div>
  );
}

/** Who contests it, and what others hold instead. */
function Opinions({ opinions }: Pick<LinkedAssumption, 'opinions'>) {
  const t = useMessages('cashPlan');
  const recording = useMessages('recording');
  const format = useFormat();
  const write = useWriteValue();
  const nameOf = ({ origin }: LinkedAssumption['opinions'][number]) =>
    origin.author.name ?? recording('maskedAuthor');
  const contested = opinions.filter(({ isContested }) => isContested);
  const figures = opinions.flatMap((opinion) =>
    opinion.axes
      .filter(({ low }) => low !== null)
      .map(({ low, unit }) => ({ name: nameOf(opinion), value: write(low, unit) })),
  );
  if (contested.length === 0 && figures.length === 0) return <span>{t('assumption.agreed')}</span>;
  return (
    <>
      {contested.length > 0 && (
        <span>{t('assumption.contested', { names: format.list(contested.map(nameOf)) })}</span>
      )}
      {figures.map((figure) => (
        <span key={figure.name}>{t('assumption.opinion', figure)}</span>
      ))}
    </>
  );
}

/** A value in its unit; what nobody estimated is PM. */
export function useWriteValue(): (value: number | null, unit: KpiUnit | 'trede') => string {
  const t = useMessages('cashPlan');
  const format = useFormat();
  return (value, unit) => {
    if (value === null) return t('assumption.pm');
    if (unit === 'cents') return format.euro(cents(value));
    return unit === 'percent' ? format.percent(value, 2) : format.number(value, 2);
  };
}
