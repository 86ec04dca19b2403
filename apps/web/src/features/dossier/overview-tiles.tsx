import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { monthOf } from '@regietafel/domain/core/dates';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** The figures read as in the row of the portfolio. */
type RowWords = Translate<MessagesOf<'portfolio'>>;

/** The figures that tell at a glance how a dossier stands. Where nothing is read along there is no figure: that is no zero. */
export function OverviewTiles({ overview }: { readonly overview: Overview }) {
  const t = useMessages('overview');
  const row = useMessages('portfolio');
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
          note={kpiNote(kpis, row)}
          {...(kpis.red > 0 && { tone: 'negative' })}
        />
        <StatTile
          label={t('tile.risks')}
          value={readsRisks ? openRisks.total : '–'}
          note={
            readsRisks
              ? openRisks.total > 0 &&
                t('tile.coverage', { with: openRisks.withAmount, total: openRisks.total })
              : row('risks.none')
          }
          {...(unknown > 0 && { tone: 'caution' })}
        />
        <StatTile
          label={t('tile.agreements')}
          value={agreements.total === 0 ? '–' : agreements.overdue}
          note={agreementNote(agreements, t, row)}
          {...(agreements.overdue > 0 && { tone: 'negative' })}
        />
        <StatTile
          label={t('tile.register')}
          {...(lastRegisterOn === null
            ? { value: '–', note: row('register.none') }
            : { value: <span className="rt-overview__day">{format.date(lastRegisterOn)}</span> })}
        />
      </StatRow>
    </section>
  );
}

function TredeTile({ trede }: Pick<Overview, 'trede'>) {
  const t = useMessages('overview');
  const row = useMessages('portfolio');
  const format = useFormat();
  if (trede === null) return <StatTile label={t('tile.trede')} value="–" note={row('noTrede')} />;
  const { since, precision, name } = trede;
  const day = precision === 'day' ? format.date(since) : format.month(monthOf(since));
  const note = [name, t('tile.tredeSince', { day })].filter(Boolean).join(' · ');
  return <StatTile label={t('tile.trede')} value={trede.trede} note={note} />;
}

function agreementNote(
  { total, open, slipped }: Overview['agreements'],
  t: Translate<MessagesOf<'overview'>>,
  row: RowWords,
): string {
  if (total === 0) return row('agreements.none');
  return `${t('tile.agreementsOpen', { count: open })} · ${t('tile.slipped', { count: slipped })}`;
}

function kpiNote({ total, near, stale }: Overview['kpis'], row: RowWords): string {
  if (total === 0) return row('kpis.none');
  const parts = [
    row('kpis.total', { count: total }),
    near > 0 && row('kpis.near', { count: near }),
    stale > 0 && row('kpis.stale', { count: stale }),
  ];
  return parts.filter(Boolean).join(' · ');
}
