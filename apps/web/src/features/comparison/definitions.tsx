import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { Card } from '@regietafel/ui/components/card';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ComparisonWords } from './comparison-words.ts';

interface DefinitionsProps {
  readonly indicators: readonly ShownDefinition[];
  readonly words: ComparisonWords;
}

/** What the chosen figures mean, so that nobody compares what was never the same. */
export function Definitions({ indicators, words }: DefinitionsProps) {
  const t = useMessages('comparison');
  return (
    <Card title={t('definitions.title')}>
      <dl className="rt-compare-notes">
        {indicators.map(({ id, name, definition, formulaText, source, signalValues, unit }) => {
          const signal = signalValues.find(({ to }) => to === null);
          return (
            <div key={id}>
              <dt>
                <strong>{name}</strong>
              </dt>
              <dd>
                {definition} {t('definitions.formula', { formula: formulaText })}.{' '}
                {signal && `${t('definitions.signal', { value: words.value(unit)(signal.value) })}. `}
                {t('definitions.source', { source })}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
