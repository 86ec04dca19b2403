import type { RulesTrial } from '@regietafel/contracts/warning/rules-trial';
import type { Rule } from '@regietafel/domain/warning/rule';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import type { Tone } from '@regietafel/ui/core/tone';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { type Failure, failureOf } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useWarningWords } from '../../../lib/warning/use-warning-words.ts';

interface RuleTrialProps {
  readonly rules: readonly Rule[];
  /** Code of the rule that is tried out. */
  readonly rule: string;
  /** What is not filled in yet; null when nothing is. */
  readonly missing: () => Failure | null;
  /** Told what was refused, and null once the rule can be tried out. */
  readonly onRefused: (failure: Failure | null) => void;
}

/** What the rule would fire today for the providers that one follows, when one asks. */
export function RuleTrial({ rules, rule, missing, onRefused }: RuleTrialProps) {
  const t = useMessages('signalRules');
  const asked = JSON.stringify(rules);
  const trial = useMutation({
    mutationFn: async (input: Parameters<typeof api.warning.tryRules.mutate>[0]) => ({
      answer: await api.warning.tryRules.mutate(input),
      asked: JSON.stringify(input.rules),
    }),
    onError: (error) => onRefused(failureOf(error)),
  });
  const { data } = trial;
  const ask = () => {
    const refusal = missing();
    onRefused(refusal);
    if (refusal === null) trial.mutate({ rules, rule });
  };
  return (
    <section className="rt-rule-trial">
      <Button isBusy={trial.isPending} onClick={ask}>
        {t('try.run')}
      </Button>{' '}
      <span className="rt-muted">{t('try.lead')}</span>
      <div aria-live="polite">
        {data !== undefined &&
          (data.asked === asked ? (
            <Answer answer={data.answer} />
          ) : (
            <p className="rt-muted">{t('try.changed')}</p>
          ))}
      </div>
    </section>
  );
}

type Tried = RulesTrial['providers'][number];

const TONES: Readonly<Record<Tried['outcome'], Tone>> = {
  fires: 'caution',
  silent: 'positive',
  unjudged: 'neutral',
  no_figures: 'neutral',
};

function Answer({ answer }: { readonly answer: RulesTrial }) {
  const t = useMessages('signalRules');
  const words = useWarningWords(answer);
  const { providers } = answer;
  if (providers.length === 0) return <p>{t('try.none')}</p>;
  const firing = providers.filter(({ outcome }) => outcome === 'fires');
  return (
    <>
      <h3>{t('try.title')}</h3>
      <p>{t('try.count', { count: firing.length, total: providers.length })}</p>
      <ul className="rt-rule-tried">
        {providers.map(({ dossierId, providerName, outcome, firedIn, holding, unknown }) => (
          <li key={dossierId}>
            <div className="rt-rule-tried__head">
              <strong>{providerName}</strong> <Badge tone={TONES[outcome]}>{t(`try.${outcome}`)}</Badge>
              {firedIn !== null && (
                <span className="rt-muted">{t('try.since', { period: words.period(firedIn) })}</span>
              )}
            </div>
            {holding.length > 0 && <div>{holding.map(words.evidence).join(' ')}</div>}
            {outcome === 'unjudged' && (
              <div className="rt-muted">{unknown.map(words.unknown).join('; ')}</div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
