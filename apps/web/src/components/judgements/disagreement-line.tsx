import type { ShownDisagreement } from '@regietafel/contracts/judgements/measures';
import { Badge } from '@regietafel/ui/components/badge';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useJudgementWords, VERDICT_TONES } from './use-judgement-words.ts';

/** How far the parties lie apart, per side that can be measured, and why where that cannot be told. */
export function DisagreementLine({ disagreement }: { readonly disagreement: ShownDisagreement }) {
  const t = useMessages('judgements');
  const words = useJudgementWords();
  const { verdict, gaps, contestedBy } = disagreement;
  const why = words.why(disagreement);
  return (
    <div className="rt-disagreement">
      <div>
        <Badge tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</Badge>
      </div>
      {why !== '' && <p className="rt-muted">{why}</p>}
      {verdict !== 'one_judgement' && (
        <DefinitionList
          items={gaps.map((gap) => ({
            term: t(`axis.${gap.axis}`),
            value: (
              <>
                {words.gap(gap)}
                {gap.silent > 0 && <div className="rt-muted">{t('gap.silent', { count: gap.silent })}</div>}
              </>
            ),
          }))}
        />
      )}
      {verdict === 'differ' && contestedBy > 0 && <p>{t('contestedBy', { count: contestedBy })}</p>}
    </div>
  );
}
