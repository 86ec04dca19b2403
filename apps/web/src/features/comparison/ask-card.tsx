import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { setupOf } from './comparison-search.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { Fold } from './fold.tsx';
import { questionOf } from './question.ts';
import { QuestionForm } from './question-form.tsx';

interface AskCardProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  /** Null as long as nothing is asked. */
  readonly setup: ComparisonSetup | null;
  /** The last quarter that has passed. */
  readonly last: PeriodCode;
  readonly onAsk: (setup: ComparisonSetup) => void;
}

/** The question: open to begin with, one line once it is asked. Sorting and looking do not touch what is filled in. */
export function AskCard({ catalogue, words, setup, last, onAsk }: AskCardProps) {
  const t = useMessages('comparison');
  return (
    <Fold
      key={setup === null ? '' : keyOf(setup)}
      title={setup === null ? t('ask.title') : t('ask.other')}
      line={setup === null ? '' : summaryOf(setup)}
      isOpen={setup === null}
    >
      <QuestionForm
        catalogue={catalogue}
        words={words}
        setup={setup ?? emptySetup(last)}
        last={last}
        onAsk={onAsk}
      />
    </Fold>
  );

  function summaryOf({ indicators, from, to, unit }: ComparisonSetup): string {
    const [first = ''] = indicators;
    const name = catalogue.indicators.find(({ code }) => code === first)?.name ?? first;
    return t('ask.summary', {
      indicator: name,
      more: indicators.length > 1 ? t('ask.more', { count: indicators.length - 1 }) : '',
      from: words.period(from),
      to: words.period(to),
      unit: t(`unit.${unit}`).toLowerCase(),
    });
  }
}

/** The question, whichever of its figures is looked at. */
function keyOf(setup: ComparisonSetup): string {
  return JSON.stringify({ ...questionOf(setup), indicators: setup.indicators.toSorted() });
}

/** What the form begins with. */
function emptySetup(last: PeriodCode): ComparisonSetup {
  const setup = setupOf({ ind: 'verzuim' }, last);
  if (setup === null) throw new Error('an indicator was named');
  return { ...setup, indicators: [] };
}
