import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { Badge, StatusDot } from '@regietafel/ui/components/badge';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { Risk } from '../queries.ts';
import { COLOUR_TONES } from '../tones.ts';
import { useRiskWords } from '../use-risk-words.ts';

/** What the register says of a risk. */
export function RiskFacts({ risk }: { readonly risk: Risk }) {
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const format = useFormat();
  const words = useRiskWords();
  const { content, colour, flags, wakeUp, origin } = risk;
  const text = (value: string) =>
    value === '' ? <span className="risks-quiet">{t('notSaid')}</span> : value;
  return (
    <>
      <div className="risks-flags">
        <StatusDot tone={COLOUR_TONES[colour]}>{terms(`riskColour.${colour}`)}</StatusDot>
        {flags.map((flag) => (
          <Badge key={flag} tone={flag === 'niet_beinvloedbaar' ? 'neutral' : 'caution'}>
            {terms(`riskFlag.${flag}`)}
          </Badge>
        ))}
      </div>
      <DefinitionList
        isStacked
        items={[
          { term: t('column.cause'), value: text(content.cause) },
          { term: t('column.consequence'), value: text(content.consequence) },
          { term: t('column.measures'), value: text(content.measures) },
        ]}
      />
      <DefinitionList
        items={[
          { term: t('column.group'), value: terms(`riskGroup.${content.group}`) },
          { term: t('column.owners'), value: words.fieldText('owners', content.owners) },
          { term: t('column.status'), value: words.status(content) },
          ...(content.window === null
            ? []
            : [{ term: t('column.window'), value: words.window(content.window) }]),
          { term: t('column.amount'), value: words.amount(content.amount) },
          ...(wakeUp === null
            ? []
            : [
                {
                  term: t('column.wakeUpOn'),
                  value: `${format.date(wakeUp.on)} (${format.relativeDays(wakeUp.daysUntil)})`,
                },
              ]),
          { term: t('standPer'), value: format.date(risk.standPer) },
        ]}
      />
      <AuthorKring
        author={words.author(origin)}
        kring={origin.kring.name}
        moment={format.instant(origin.recordedAt)}
      />
    </>
  );
}
