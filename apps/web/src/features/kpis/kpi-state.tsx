import { addMonths } from '@regietafel/domain/core/dates';
import type { KpiStatus } from '@regietafel/domain/kpis/kpi';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import type { IconName } from '@regietafel/ui/components/icon';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { KPI_TONES } from '../../lib/status-tones.ts';
import { figuresOf, otherFiguresOf } from './figures.ts';
import type { Kpi } from './queries.ts';
import { Trend } from './trend.tsx';
import { useKpiWords } from './use-kpi-words.ts';
import { usePartyName } from './use-party-name.ts';

/** Drawings that differ in shape where the tone alone would not. */
const STATUS_ICONS: Partial<Readonly<Record<KpiStatus, IconName>>> = {
  bijna: 'warning',
  gedoogd: 'pause',
  verouderd: 'history',
};

/** The status of a KPI: word, drawing and colour. */
export function StatusBadge({ status }: { readonly status: KpiStatus }) {
  const terms = useMessages('terms');
  const icon = STATUS_ICONS[status];
  return (
    <Badge tone={KPI_TONES[status]} {...(icon && { icon })}>
      {terms(`kpiStatus.${status}`)}
    </Badge>
  );
}

/** The newest figure against its norm, where it is going, and what else must be known of it. */
export function KpiState({ kpi }: { readonly kpi: Kpi }) {
  const format = useFormat();
  const t = useMessages('kpis');
  const { value } = useKpiWords(kpi.unit);
  const isFictitious = kpi.month !== null && (figuresOf(kpi, kpi.month)[0]?.isFictitious ?? false);
  return (
    <div className="rt-kpi">
      <p className="rt-kpi__figure">
        <strong>{kpi.value === null ? t('noValue') : value(kpi.value)}</strong>
        {kpi.month !== null && <span>{format.month(kpi.month)}</span>}
        {isFictitious && <FictiefMark />}
      </p>
      <NormLine kpi={kpi} />
      <YearBefore kpi={kpi} />
      <Trend kpi={kpi} />
      <Stale kpi={kpi} />
      <Contested kpi={kpi} />
    </div>
  );
}

function NormLine({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const words = useKpiWords(kpi.unit);
  const { norm, shortfall, status } = kpi;
  if (norm === null) return <p className="rt-kpi__norm">{t('norm.none')}</p>;
  const { toleratedUntil, toleratedReason } = norm;
  return (
    <>
      <p className="rt-kpi__norm">
        {t('norm.is', { norm: words.norm(norm) })}
        {norm.isFictitious && (
          <>
            {' '}
            <FictiefMark />
          </>
        )}
        {shortfall !== null &&
          shortfall > 0 &&
          ` · ${t('norm.short', { distance: words.distance(shortfall) })}`}
      </p>
      {toleratedUntil !== null && toleratedReason !== null && shortfall !== 0 && (
        <p className="rt-kpi__norm">
          {t(status === 'gedoogd' ? 'norm.tolerated' : 'norm.noLonger', {
            day: format.date(toleratedUntil),
            reason: toleratedReason,
          })}
        </p>
      )}
    </>
  );
}

function YearBefore({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const { change } = useKpiWords(kpi.unit);
  if (kpi.yearBefore === null || kpi.month === null) return null;
  const month = format.month(addMonths(kpi.month, -12));
  return <p className="rt-kpi__norm">{t('yearBefore', { change: change(kpi.yearBefore.change), month })}</p>;
}

function Stale({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const format = useFormat();
  if (kpi.status !== 'verouderd') return null;
  const month = format.monthLong(kpi.expectedMonth);
  return (
    <Notice tone="caution" icon="history">
      {kpi.month === null
        ? t('staleNothing', { month })
        : t('staleSince', { month, latest: format.monthLong(kpi.month) })}
    </Notice>
  );
}

/** Says so when another party reports another figure than the one that counts. */
function Contested({ kpi }: { readonly kpi: Kpi }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const nameOf = usePartyName();
  const words = useKpiWords(kpi.unit);
  const counting = kpi.month === null ? undefined : figuresOf(kpi, kpi.month)[0];
  const others = kpi.month === null ? [] : otherFiguresOf(kpi, kpi.month);
  if (counting === undefined || others.length === 0) return null;
  return (
    <Notice tone="info">
      {t('contested', {
        author: nameOf(counting.series),
        others: format.list(
          others.map(({ series, value }) =>
            t('other', { author: nameOf(series), value: value === null ? t('unknown') : words.value(value) }),
          ),
        ),
      })}
    </Notice>
  );
}
