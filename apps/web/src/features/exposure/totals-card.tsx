import type { Exposure, ShownStatement, ShownTotal } from '@regietafel/contracts/exposure/exposure';
import { EXPOSURE_MEASURES, type ExposureMeasure } from '@regietafel/domain/exposure/share';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useExposureWords } from './use-exposure-words.ts';

interface TotalsCardProps {
  readonly exposure: Exposure;
  readonly year: number;
  readonly isPast: boolean;
}

/** What the regions have together, with the own part of it; and why there is none where there is none. */
export function TotalsCard({ exposure, year, isPast }: TotalsCardProps) {
  const t = useMessages('exposure');
  const totals = exposure.totals.filter((one) => one.year === year);
  const ofYear = exposure.statements.filter((one) => one.year === year);
  const own = ofYear.find(({ origin, side }) => origin.author.isOwn && side === 'share');
  const provider = ofYear.find(({ side, withdrawnReason }) => side === 'total' && withdrawnReason === null);
  const spread = totals.find(({ measure }) => measure === 'revenueCents');
  return (
    <Card title={t('totals.title', { year: String(year) })}>
      {isPast ? (
        <p>{t('totals.past')}</p>
      ) : (
        <div className="rt-exposure__card">
          {own && isPending(own, totals) && (
            <Notice
              tone="info"
              title={t(own.withdrawnReason === null ? 'totals.pendingTitle' : 'totals.leavingTitle')}
            >
              {t(own.withdrawnReason === null ? 'totals.pendingBody' : 'totals.leavingBody')}
            </Notice>
          )}
          <StatRow>
            {EXPOSURE_MEASURES.map((measure) => (
              <TotalTile
                key={measure}
                measure={measure}
                total={totals.find((one) => one.measure === measure)}
                provider={provider}
              />
            ))}
          </StatRow>
          {spread?.concentration && spread.regions > 1 && (
            <p>
              {t('concentration.title')}: {t(`concentration.${spread.concentration}`)}.
            </p>
          )}
          <details>
            <summary>{t('totals.why')}</summary>
            <p>{t('totals.whyBody')}</p>
            <p>{t('totals.whyChildren')}</p>
          </details>
        </div>
      )}
    </Card>
  );
}

/** Something of the own statement is not counted, or counted as it stood before. */
function isPending(own: ShownStatement, totals: readonly ShownTotal[]): boolean {
  return EXPOSURE_MEASURES.some((measure) => {
    const counted = totals.find((one) => one.measure === measure)?.ownValue ?? null;
    return counted !== (own.measures[measure]?.value ?? null);
  });
}

interface TotalTileProps {
  readonly measure: ExposureMeasure;
  readonly total: ShownTotal | undefined;
  readonly provider: ShownStatement | undefined;
}

function TotalTile({ measure, total, provider }: TotalTileProps) {
  const t = useMessages('exposure');
  const words = useExposureWords();
  const told = provider?.measures[measure];
  const share =
    typeof total?.total === 'number' && total.total > 0 && total.ownValue !== null
      ? words.part(total.ownValue / total.total)
      : null;
  const notes = [
    ...(total === undefined ? [] : [t('totals.regions', { count: total.regions })]),
    ...(share === null ? [] : [t('totals.ownShare', { share })]),
    ...(told === null || told === undefined
      ? []
      : [t('totals.provider', { value: words.sum(measure, told) })]),
  ];
  return (
    <StatTile
      label={t(`measure.${measure}`)}
      value={
        total === undefined
          ? t('totals.none')
          : words.sum(measure, { value: total.total, isIncomplete: total.isIncomplete })
      }
      note={notes.length > 0 && notes.join(' · ')}
    />
  );
}
