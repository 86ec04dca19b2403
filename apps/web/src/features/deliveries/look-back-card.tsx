import { countInWords } from '@regietafel/contracts/core/count-in-words';
import type { LookBack } from '@regietafel/contracts/liquidity/delivery-figures';
import { Card } from '@regietafel/ui/components/card';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useLanguage } from '../../lib/i18n/language.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMoney, useRoughMoney } from '../../lib/liquidity/use-money.ts';

interface LookBackCardProps {
  readonly lookBack: LookBack;
  /** Nobody else's forecasts are told of. */
  readonly isOnly: boolean;
}

/** What came of earlier forecasts of one author: in a sentence, in figures, and delivery by delivery. */
export function LookBackCard({ lookBack, isOnly }: LookBackCardProps) {
  const t = useMessages('deliveries');
  const money = useMoney();
  const rough = useRoughMoney();
  const language = useLanguage();
  const { bias, deliveries, missing, calibration, author } = lookBack;
  const { standardErrorCents } = bias;
  return (
    <Card title={t('lookBack.title')}>
      <div className="rt-deliveries__part">
        {!isOnly && <p className="rt-muted">{t('lookBack.of', { author: author ?? t('masked') })}</p>}
        <p className="rt-deliveries__sentence">
          {t(`bias.${bias.verdict}`, {
            count: deliveries,
            number: countInWords(deliveries, language),
            amount: money(bias.aboutCents),
          })}{' '}
          {standardErrorCents !== null && t('bias.error', { amount: rough(standardErrorCents) })}
        </p>
        <p className="rt-muted">
          {t('bias.why')} {missing > 0 && t('lookBack.missing', { count: missing })}
        </p>
        <Figures lookBack={lookBack} />
        {calibration === null && <p className="rt-muted">{t('calibration.few')}</p>}
        <PerDelivery lookBack={lookBack} />
      </div>
    </Card>
  );
}

function Figures({ lookBack }: { readonly lookBack: LookBack }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const rough = useRoughMoney();
  const { bias, points, meanAbsoluteErrorCents, calibration } = lookBack;
  const percent = (share: number) => format.percent(share * 100, 0);
  return (
    <StatRow>
      <StatTile
        label={t('tile.bias')}
        value={rough(bias.meanErrorCents)}
        note={`${t('lookBack.points', { count: points })}. ${t('sign.favourable')}`}
      />
      <StatTile label={t('tile.mae')} value={rough(meanAbsoluteErrorCents)} note={t('tile.maeNote')} />
      {calibration && (
        <>
          <StatTile
            label={t('tile.band')}
            value={percent(calibration.share)}
            note={t('tile.bandNote', {
              within: calibration.within,
              points: calibration.points,
              expected: percent(calibration.upper - calibration.lower),
              low: percent(calibration.interval[0]),
              high: percent(calibration.interval[1]),
            })}
          />
          <StatTile
            label={t('tile.pinball')}
            value={rough(calibration.meanPinballCents)}
            note={t('tile.pinballNote')}
          />
        </>
      )}
    </StatRow>
  );
}

function PerDelivery({ lookBack: { perDelivery } }: { readonly lookBack: LookBack }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  return (
    <details className="rt-deliveries__more">
      <summary>{t('perDelivery.title')}</summary>
      <CashTable
        caption={t('perDelivery.caption')}
        columns={[t('column.standPer'), t('perDelivery.points'), t('perDelivery.bias'), t('perDelivery.mae')]}
        rows={perDelivery.map(({ standPer, points, meanErrorCents, meanAbsoluteErrorCents }, index) => ({
          key: `${standPer} ${index}`,
          header: format.date(standPer),
          cells: [
            format.number(points),
            meanErrorCents === null ? t('variance.unknown') : money(meanErrorCents),
            meanAbsoluteErrorCents === null ? t('variance.unknown') : money(meanAbsoluteErrorCents),
          ],
        }))}
      />
    </details>
  );
}
