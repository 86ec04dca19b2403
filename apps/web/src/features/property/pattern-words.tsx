import type { Property, ShownMeans, ShownPlan } from '@regietafel/contracts/property/property';
import type { GapPattern } from '@regietafel/domain/property/yearly';
import { Notice } from '@regietafel/ui/components/notice';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { spanText, wholeEuros } from './amount-words.ts';

interface PatternWordsProps {
  readonly property: Property;
  readonly plan: ShownPlan;
  readonly means: ShownMeans | undefined;
  readonly pattern: GapPattern;
  readonly years: number;
}

/** What a plan beside the means comes to, and what of that is not known. */
export function PatternWords({ property, plan, means, pattern, years }: PatternWordsProps) {
  const t = useMessages('property');
  const format = useFormat();
  const { unknownYears, openWorkIds } = pattern;
  const works = property.works.filter(({ workId }) => openWorkIds.includes(workId));
  if (means === undefined)
    return (
      <Notice tone="info" title={t('plans.noMeans')}>
        {t('plans.noMeansBody')}
      </Notice>
    );
  return (
    <>
      {unknownYears.length < years && <PatternTiles pattern={pattern} years={years} />}
      {unknownYears.length > 0 && (
        <Notice tone="caution" title={t('plans.unknownYears', { years: spanText(unknownYears, format) })}>
          {t('plans.unknownYearsBody')}
        </Notice>
      )}
      {works.length > 0 && (
        <Notice tone="caution" title={t('plans.incomplete', { plan: plan.name })}>
          {t('plans.incompleteBody', { works: format.list(works.map(({ measure }) => measure)) })}
        </Notice>
      )}
    </>
  );
}

/** The years that are short, how deep that goes, and where it ends. */
function PatternTiles({ pattern, years }: Pick<PatternWordsProps, 'pattern' | 'years'>) {
  const t = useMessages('property');
  const format = useFormat();
  const { shortYears, deepest, endCents } = pattern;
  return (
    <StatRow>
      <StatTile
        label={t('pattern.short')}
        value={shortYears.length === 0 ? t('pattern.none') : wholeEuros(format, pattern.shortCents)}
        note={shortYears.length > 0 && t('pattern.inYears', { years: spanText(shortYears, format) })}
        tone={shortYears.length === 0 ? 'positive' : 'negative'}
      />
      <StatTile
        label={t('pattern.deepest')}
        value={deepest === null ? t('pattern.none') : wholeEuros(format, deepest.cents)}
        note={deepest !== null && t('pattern.endOf', { year: String(deepest.year) })}
        tone={deepest === null ? 'positive' : 'caution'}
      />
      {endCents !== null && (
        <StatTile
          label={t('pattern.end', { count: years })}
          value={wholeEuros(format, endCents)}
          note={t(endCents < 0 ? 'pattern.endShort' : 'pattern.endRoom')}
          tone={endCents < 0 ? 'negative' : 'positive'}
        />
      )}
    </StatRow>
  );
}
