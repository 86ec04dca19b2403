import type { ShownRule } from '@regietafel/contracts/warning/rules';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { type RuleSpeech, ruleSentences } from './rule-words.ts';

interface RuleItemProps {
  readonly rule: ShownRule;
  readonly speech: RuleSpeech;
  /** Null where the rule cannot be changed. */
  readonly onChange: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

/** One rule in plain words. */
export function RuleItem({ rule, speech, onChange, onRemove }: RuleItemProps) {
  const t = useMessages('signalRules');
  const { name, severity, why } = rule;
  return (
    <li className="rt-rule">
      <div className="rt-rule__head">
        <h3>{name}</h3>
        <Badge tone={severity === 'serious' ? 'negative' : 'caution'}>{t(`rule.${severity}`)}</Badge>
      </div>
      {ruleSentences(rule, speech).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {why !== '' && <p className="rt-muted">{why}</p>}
      {onChange !== null && onRemove !== null && (
        <div className="rt-rule__acts">
          <Button icon="edit" aria-label={t('rule.changeOf', { name })} onClick={onChange}>
            {t('rule.change')}
          </Button>
          <Button variant="subtle" aria-label={t('rule.removeOf', { name })} onClick={onRemove}>
            {t('rule.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
