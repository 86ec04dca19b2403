import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { monthOf } from '@regietafel/domain/core/dates';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** The figures that tell at a glance how a dossier stands. Where nothing is read along there is no figure: that is no zero. */
export function OverviewTiles({ overview }: { readonly overview: Overview }) {
  const t = useMessages('portfolio');
  const format = useFormat();
  const { kpis, openRisks, agreements, lastRegisterOn } = overview;
  const unknown = openRisks.pm + openRisks.withoutAmount;
  const readsRisks = overview.riskColours.some(({ count }) => count > 0);
  return (
    <section aria-label={t('state.title')}>
      <StatRow>
        <TredeTile trede={overview.trede} />
        <StatTile
          label={t('tile.kpis')}
          value={kpis.total === 0 ? '–' : kpis.red}
          note={kpiNote(kpis, t)}
          {...(kpis.red > 0 && { tone: 'negative' })}
        />
        <StatTile
          label={t('tile.risks')}
          value={readsRisks ? openRisks.total : '–'}
          note={
            readsRisks
              ? openRisks.total > 0 &&
                t('tile.coverage', { with: openRisks.withAmount, total: openRisks.total })
              : t('risks.none')
          }
          {...(unknown > 0 && { tone: 'caution' })}
        />
        <StatTile
          label={t('tile.agreements')}
          value={agreements.total === 0 ? '–' : agreements.overdue}
          note={agreementNote(agreements, t)}
          {...(agreements.overdue > 0 && { tone: 'negative' })}
        />
        <StatTile
          label={t('tile.register')}
          {...(lastRegisterOn === null
            ? { value: '–', note: t('register.none') }
            : { value: <span className="rt-overview__day">{format.date(lastRegisterOn)}</span> })}
        />
      </StatRow>
    </section>
  );
}

function TredeTile({ trede }: Pick<Overview, 'trede'>) {
  const t = useMessages('portfolio');
  const format = useFormat();
  if (trede === null) return <StatTile label={t('tile.trede')} value="–" note={t('noTrede')} />;
  const { since, precision, name } = trede;
  const day = precision === 'day' ? format.date(since) : format.month(monthOf(since));
  const note = [name, t('tile.tredeSince', { day })].filter(Boolean).join(' · ');
  return <StatTile label={t('tile.trede')} value={trede.trede} note={note} />;
}

function agreementNote(
  { total, open, slipped }: Overview['agreements'],
  t: ReturnType<typeof useMessages<'portfolio'>>,
): string {
  if (total === 0) return t('agreements.none');
  return `${t('tile.agreementsOpen', { count: open })} · ${t('tile.slipped', { count: slipped })}`;
}

function kpiNote(
  { total, near, stale }: Overview['kpis'],
  t: ReturnType<typeof useMessages<'portfolio'>>,
): string {
  if (total === 0) return t('kpis.none');
  const parts = [
    t('kpis.total', { count: total }),
    near > 0 && t('kpis.near', { count: near }),
    stale > 0 && t('kpis.stale', { count: stale }),
  ];
  return parts.filter(Boolean).join(' · ');
}
