import type { Rule } from '@regietafel/domain/warning/rule';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { Subjects } from './rule-draft.ts';
import { ruleSentences } from './rule-words.ts';
import { useRuleSpeech } from './use-rule-speech.ts';

interface RuleSentenceProps {
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly subjects: Subjects;
}

/** What the fields say, in plain words, as they are filled in. */
export function RuleSentence({ rule, rules, subjects }: RuleSentenceProps) {
  const t = useMessages('signalRules');
  const sentences = ruleSentences(rule, useRuleSpeech(subjects, rules));
  return (
    <section className="rt-rule-said" aria-live="polite">
      <h3>{t('rule.sentence')}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
