import type { RiskFieldChange } from '@regietafel/contracts/risks/difference';
import { textSimilarity } from '@regietafel/domain/core/text';
import { BeforeAfter, DiffText } from '@regietafel/ui/components/diff-text';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useRiskWords } from '../use-risk-words.ts';

const RUNNING_TEXTS: readonly RiskFieldChange['field'][] = ['title', 'cause', 'consequence', 'measures'];

/** Likeness (0-1) below which a text was written anew: marks at every word would say less than the two texts. */
const ALIKE_ENOUGH = 0.6;

/** The fields that differ: words marked in running text, former and present value for the rest. */
export function ChangedFields({ changes }: { readonly changes: readonly RiskFieldChange[] }) {
  const t = useMessages('risks');
  if (changes.length === 0) return null;
  return (
    <dl className="risks-changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{t(`column.${change.field}`)}</dt>
          <dd>
            <Change change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change }: { readonly change: RiskFieldChange }) {
  const words = useRiskWords();
  const [before, after] = [
    words.fieldText(change.field, change.before),
    words.fieldText(change.field, change.after),
  ];
  const isRetouched = RUNNING_TEXTS.includes(change.field) && textSimilarity(before, after) >= ALIKE_ENOUGH;
  return isRetouched ? (
    <DiffText before={before} after={after} />
  ) : (
    <BeforeAfter before={before} after={after} />
  );
}
