import type { ShownEvidence, ShownJudgement, ShownSignal } from '@regietafel/contracts/warning/shapes';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useWarningWords, type WarningWords } from '../../lib/warning/use-warning-words.ts';
import { Part } from '../part.tsx';
import { RecordOrigin } from '../record-origin.tsx';

const JudgeDialog = lazy(() => import('./judge-dialog.tsx').then((part) => ({ default: part.JudgeDialog })));

interface SignalItemProps {
  readonly signal: ShownSignal;
  readonly data: DossierSignals;
  readonly isNow: boolean;
  readonly ruleSetId: RuleSetId | null;
}

/** One signal: what fired it, how it stands, what is not known, and what every organisation says of it. */
export function SignalItem({ signal, data, isNow, ruleSetId }: SignalItemProps) {
  const t = useMessages('warning');
  const words = useWarningWords(data);
  const [isJudging, setJudging] = useState(false);
  const isFirst = signal.ownHeadRevisionId === null;
  return (
    <li className="rt-signal">
      <div className="rt-signal__head">
        <h3>{signal.ruleName}</h3>
        <SeverityBadge severity={signal.severity} />
      </div>
      <When signal={signal} words={words} />
      <p>{signal.why}</p>
      <h4>{t('signal.fired')}</h4>
      <EvidenceList evidence={signal.fired} words={words} />
      <Since signal={signal} words={words} />
      {signal.judgements.map((judgement) => (
        <Judgement key={judgement.revisionId} judgement={judgement} />
      ))}
      {isNow && data.desk.mayJudge && (
        <div className="rt-signal__answer">
          {signal.isUnanswered && <span className="rt-muted">{t('signal.unanswered')}</span>}
          <Button
            icon="edit"
            aria-label={t(isFirst ? 'signal.judgeOf' : 'signal.judgeAgainOf', { rule: signal.ruleName })}
            onClick={() => setJudging(true)}
          >
            {t(isFirst ? 'signal.judge' : 'signal.judgeAgain')}
          </Button>
        </div>
      )}
      {isJudging && (
        <Part>
          <JudgeDialog signal={signal} data={data} ruleSetId={ruleSetId} onClose={() => setJudging(false)} />
        </Part>
      )}
    </li>
  );
}

/** How grave a signal is, in a word. */
export function SeverityBadge({ severity }: Pick<ShownSignal, 'severity'>) {
  const t = useMessages('warning');
  return <Badge tone={severity === 'serious' ? 'negative' : 'caution'}>{t(`severity.${severity}`)}</Badge>;
}

function When({ signal, words }: { readonly signal: ShownSignal; readonly words: WarningWords }) {
  const t = useMessages('warning');
  const format = useFormat();
  const { firedIn, clearedIn, knownSince } = signal;
  return (
    <p className="rt-muted">
      {clearedIn === null
        ? t('signal.since', { period: words.period(firedIn), day: format.date(dutchDayOf(knownSince)) })
        : t('signal.cleared', { from: words.period(firedIn), to: words.period(clearedIn) })}
    </p>
  );
}

/** How a signal stands since it fired, and what is not known since. */
function Since({ signal, words }: { readonly signal: ShownSignal; readonly words: WarningWords }) {
  const t = useMessages('warning');
  const hasMoved = signal.clearedIn === null && signal.judgedThrough !== signal.firedIn;
  return (
    <>
      {hasMoved && signal.holding.length > 0 && (
        <>
          <h4>{t('signal.holding', { period: words.period(signal.judgedThrough) })}</h4>
          <EvidenceList evidence={signal.holding} words={words} />
        </>
      )}
      {signal.unknown.length > 0 && (
        <>
          <h4>{t('signal.unknown')}</h4>
          <ul>
            {signal.unknown.map((one) => (
              <li key={`${one.indicator} ${one.period} ${one.reason}`}>{words.unknown(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface EvidenceListProps {
  readonly evidence: readonly ShownEvidence[];
  readonly words: WarningWords;
}

/** What speaks for a signal: values, thresholds and dates. */
function EvidenceList({ evidence, words }: EvidenceListProps) {
  return (
    <ul>
      {evidence.map((one) => {
        const sentence = words.evidence(one);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}

const VERDICT_WORDS = {
  accept: 'verdict.accepted',
  explain: 'verdict.explained',
  act: 'verdict.acted',
} as const;

function Judgement({ judgement }: { readonly judgement: ShownJudgement }) {
  const t = useMessages('warning');
  const format = useFormat();
  const { verdict, note, untilOn, isExpired, isFictitious, origin } = judgement;
  return (
    <div className="rt-signal__judgement">
      <p>
        <strong>{t(VERDICT_WORDS[verdict])}</strong>
        {untilOn !== null && !isExpired && ` ${t('signal.until', { day: format.date(untilOn) })}`}: {note}{' '}
        {isFictitious && <FictiefMark />}
      </p>
      {untilOn !== null && isExpired && <p>{t('signal.expired', { day: format.date(untilOn) })}</p>}
      <RecordOrigin origin={origin} />
    </div>
  );
}
