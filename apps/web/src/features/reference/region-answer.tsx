import type { RegionOfAnswer } from '@regietafel/contracts/reference/regions';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { Card } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { Notice } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { usePeriodText } from './period-text.ts';
import { regionOfQuery } from './reference-queries.ts';
import { StandingMark } from './standing-mark.tsx';

interface Question {
  readonly municipality: string;
  readonly on: PlainDate;
}

/** In which region the municipality lies, with how certain that is; or why it cannot be said. */
export function RegionAnswer({ municipality, on }: Question) {
  const { data: answer } = useSuspenseQuery(regionOfQuery(useTenantId(), municipality, on));
  return (
    <div role="status">
      {answer.kind === 'found' ? (
        <FoundRegion answer={answer} on={on} />
      ) : (
        <NoRegion answer={answer} municipality={municipality} on={on} />
      )}
    </div>
  );
}

interface FoundRegionProps {
  readonly answer: Extract<RegionOfAnswer, { kind: 'found' }>;
  readonly on: PlainDate;
}

function FoundRegion({ answer, on }: FoundRegionProps) {
  const t = useMessages('reference');
  const terms = useMessages('terms');
  const format = useFormat();
  const period = usePeriodText();
  const { municipality, region, membership, standing } = answer;
  const landsdeel = region.landsdeel
    ? `${region.landsdeel} (${terms(`standing.${region.landsdeelStanding}`).toLowerCase()})`
    : t('unknownLandsdeel');
  return (
    <Card title={t('found', { municipality: municipality.name, day: format.date(on), region: region.name })}>
      <DefinitionList
        items={[
          { term: t('standing'), value: <StandingMark standing={standing} /> },
          { term: t('province'), value: municipality.province },
          { term: t('landsdeel'), value: landsdeel },
          { term: t('membership'), value: period(membership) },
          { term: t('period'), value: period(region) },
          { term: t('source'), value: [...new Set([membership.source, region.source])].join('; ') },
          ...(region.note ? [{ term: t('note'), value: region.note }] : []),
        ]}
      />
    </Card>
  );
}

interface NoRegionProps extends Question {
  readonly answer: Exclude<RegionOfAnswer, { kind: 'found' }>;
}

function NoRegion({ answer, municipality, on }: NoRegionProps) {
  const t = useMessages('reference');
  const format = useFormat();
  const period = usePeriodText();
  const day = format.date(on);
  switch (answer.kind) {
    case 'unknown_municipality':
      return (
        <Notice tone="caution" title={t('unknown.title')}>
          <p>{t('unknown.body', { name: municipality })}</p>
          {answer.suggestions.length > 0 && (
            <>
              <p>{t('unknown.suggestions')}</p>
              <ul className="rt-suggestions">
                {answer.suggestions.map((name) => (
                  <li key={name}>
                    <PageLink to="/regios" search={{ gemeente: name, datum: on }}>
                      {name}
                    </PageLink>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      );
    case 'ambiguous':
      return (
        <Notice tone="caution" title={t('ambiguous.title')}>
          <p>{t('ambiguous.body')}</p>
          <ul>
            {answer.candidates.map(({ name, province }) => (
              <li key={`${name} ${province}`}>{`${name} (${province})`}</li>
            ))}
          </ul>
        </Notice>
      );
    case 'not_on_that_day':
      return (
        <Notice tone="caution" title={t('gone.title')}>
          {t('gone.body', {
            municipality: answer.municipality.name,
            day,
            period: period(answer.municipality),
          })}
        </Notice>
      );
    case 'no_region_known':
      return (
        <Notice tone="caution" title={t('noRegion.title')}>
          {t('noRegion.body', { municipality: answer.municipality.name, day })}
        </Notice>
      );
  }
}
