import type { Delivery, DeliveryOutline } from '@regietafel/contracts/liquidity/deliveries';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DeliveryId } from '@regietafel/domain/core/ids';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { Notice } from '@regietafel/ui/components/notice';
import { Skeleton } from '@regietafel/ui/components/skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Part } from '../../components/part.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { deliveryQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DOSSIER_PLACES } from '../../lib/sharing/dossier-pages.ts';
import { ComparisonCard } from './comparison-card.tsx';
import { SubsidyCard } from './subsidy-card.tsx';
import { VarianceCard } from './variance-card.tsx';

const DeliveryChart = lazy(() =>
  import('./delivery-chart.tsx').then((module) => ({ default: module.DeliveryChart })),
);

interface OpenDeliveryProps {
  readonly deliveryId: DeliveryId;
  readonly comparedWith: DeliveryId | null;
  readonly deliveries: readonly DeliveryOutline[];
}

/** One delivery as it was frozen: its course against what came true, line by line, and held against others. */
export function OpenDelivery({ deliveryId, comparedWith, deliveries }: OpenDeliveryProps) {
  const { dossierId } = useDossier();
  const { data } = useSuspenseQuery(deliveryQuery(useTenantId(), { dossierId, deliveryId, asOf: useAsOf() }));
  return (
    <Stack>
      <Head delivery={data} />
      <Card>
        <Part fallback={<Skeleton />}>
          <DeliveryChart delivery={data} />
        </Part>
      </Card>
      <VarianceCard variance={data.variance} />
      <ComparisonCard deliveryId={deliveryId} comparedWith={comparedWith} deliveries={deliveries} />
      <SubsidyCard deliveryId={deliveryId} day={firstDayOf(data)} />
    </Stack>
  );
}

/** The scheme looks ahead from the day of the request, and so does the delivery from its first. */
function firstDayOf({ content: { months, standPer } }: Delivery): PlainDate {
  const [first] = months;
  return first === undefined ? standPer : (`${first}-01` as PlainDate);
}

function Head({ delivery }: { readonly delivery: Delivery }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  const { slug } = useDossier();
  const { content, isIntact, contentHash, origin, sourceName } = delivery;
  const returnOf = useReturnWords();
  return (
    <Card
      title={t('view.title', { day: format.date(content.standPer) })}
      actions={
        <ButtonLink
          to={DOSSIER_PLACES.deliveries}
          params={{ dossier: slug }}
          search={(now: object) => ({ ...now, levering: undefined, met: undefined })}
          icon="close"
        >
          {t('view.close')}
        </ButtonLink>
      }
    >
      <div className="rt-deliveries__part">
        <RecordOrigin origin={origin} />
        {sourceName !== '' && <p>{t('retyped', { source: sourceName })}</p>}
        {!isIntact && (
          <Notice tone="negative" role="alert">
            {t('view.broken')}
          </Notice>
        )}
        <DefinitionList
          items={[
            ...(content.protocol === null
              ? []
              : [
                  { term: t('cause'), value: content.protocol.cause },
                  { term: t('action'), value: content.protocol.action },
                ]),
            { term: t('view.opening'), value: money(content.openingCents) },
            { term: t('view.limit'), value: money(content.creditLimitCents) },
            { term: t('view.return'), value: returnOf(content) },
            {
              term: t('view.hash'),
              value: (
                <>
                  <code className="rt-deliveries__hash">{contentHash}</code> {isIntact && t('view.intact')}
                </>
              ),
            },
          ]}
        />
        <Without content={content} />
      </div>
    </Card>
  );
}

function useReturnWords() {
  const t = useMessages('deliveries');
  const format = useFormat();
  return ({ returns, returnChoice: choice }: Delivery['content']) => {
    const bp = returns[choice];
    return bp === null
      ? t('view.returnUnknown', { choice })
      : t('view.returnIs', { choice, percent: format.percent(bp / 100) });
  };
}

/** What it had to do without, and on what it rested. */
function Without({
  content: { gaps, gapsNote, notInFigure, assumptions, lines },
}: Pick<Delivery, 'content'>) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const titleOf = (key: string) => lines.find((line) => line.key === key)?.title ?? key;
  const left = notInFigure.filter(({ reason }) => reason !== 'resolved');
  return (
    <>
      {gaps.length > 0 && (
        <Notice tone="caution" title={t('view.gaps', { count: gaps.length })}>
          <ul>
            {gaps.map(({ kind, line, months }) => (
              <li key={`${kind} ${line} ${months[0]}`}>
                {line === null
                  ? t(`gap.${kind}`)
                  : t('gap.line', { line: titleOf(line), what: t(`gap.${kind}`) })}
              </li>
            ))}
          </ul>
          {gapsNote !== '' && <p>{t('view.gapsNote', { note: gapsNote })}</p>}
        </Notice>
      )}
      {left.length > 0 && (
        <details className="rt-deliveries__more">
          <summary>{t('view.notInFigure')}</summary>
          <p className="rt-muted">{t('view.notInFigureLead')}</p>
          <ul>
            {left.map(({ key, title, reason }) => (
              <li key={`${key} ${reason}`}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      {assumptions.length > 0 && (
        <details className="rt-deliveries__more">
          <summary>{t('view.assumptions')}</summary>
          <ul>
            {assumptions.map(({ name, value, unit, source }) => (
              <li key={name}>
                {t('view.assumption', {
                  name,
                  value:
                    value === null
                      ? t('view.pm')
                      : unit === 'percent'
                        ? format.percent(value)
                        : format.number(value),
                })}
                {source !== '' && ` (${t('view.assumptionSource', { source })})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
