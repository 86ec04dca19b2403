import type { ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { EXPOSURE_MEASURES } from '@regietafel/domain/exposure/share';
import { Card } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Provenance } from './provenance.tsx';
import { useExposureWords } from './use-exposure-words.ts';

/** The statements of others of which the reader is in the kring, side by side. */
export function OthersCard({ statements }: { readonly statements: readonly ShownStatement[] }) {
  const t = useMessages('exposure');
  const recording = useMessages('recording');
  const words = useExposureWords();
  return (
    <Card title={t('others.title')}>
      <ul className="rt-exposure__list">
        {statements.map((statement) => (
          <li key={statement.headRevisionId}>
            <h3>{statement.origin.author.name ?? recording('maskedAuthor')}</h3>
            <p className="rt-muted">{t(`others.${statement.side}`)}</p>
            {statement.withdrawnReason === null ? (
              <DefinitionList
                items={EXPOSURE_MEASURES.map((measure) => ({
                  term: t(`measure.${measure}`),
                  value: words.sum(measure, statement.measures[measure]),
                }))}
              />
            ) : (
              <p>{t('others.withdrawn', { reason: statement.withdrawnReason })}</p>
            )}
            {statement.note && <p className="rt-muted">{statement.note}</p>}
            <Provenance record={statement} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
