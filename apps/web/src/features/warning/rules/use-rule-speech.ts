import type { RuleSets } from '@regietafel/contracts/warning/rules';
import { useMemo } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../../lib/indicators/use-indicator-words.ts';
import type { RuleSpeech } from './rule-words.ts';

/** What the sentences of the rules of one set are made with. Needs those of `signalRules` and `indicators`. */
export function useRuleSpeech(
  subjects: RuleSets['indicators'],
  rules: readonly { readonly code: string; readonly name: string }[],
): RuleSpeech {
  const t = useMessages('signalRules');
  const format = useFormat();
  const words = useIndicatorWords();
  return useMemo(
    () => ({
      ...{ t, format, words, subjects },
      ruleName: (code) => rules.find((rule) => rule.code === code)?.name,
    }),
    [t, format, words, subjects, rules],
  );
}
