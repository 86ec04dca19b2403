import type { Act } from '@regietafel/contracts/sharing/acts';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { type Definition, DefinitionList } from '@regietafel/ui/components/definition-list';
import { lastDay } from '../../../lib/sharing/last-day.ts';
import { STATUS_TONES, sinceOf, useActWords } from './act-words.ts';

interface ActItemProps {
  readonly act: Act;
  readonly onAnswer: (act: Act, answer: 'agree' | 'refuse') => void;
}

/** One proposal: what it is, how it stands, who said what, and what one can still say oneself. */
export function ActItem({ act, onAnswer }: ActItemProps) {
  const { t, format, whatOf, statusOf } = useActWords();
  const { mayAgree, mayRefuse, isOwn } = act;
  return (
    <li className="rt-acts__act">
      <div className="rt-acts__head">
        <h3 className="rt-acts__what">{whatOf(act)}</h3>
        <StatusDot tone={STATUS_TONES[act.status]}>{statusOf(act)}</StatusDot>
      </div>
      <DefinitionList items={useFacts(act)} />
      <ul className="rt-acts__said">
        <li>{t('said.proposed', { name: act.authorName, moment: format.instant(act.recordedAt) })}</li>
        {act.consents.map(({ name, answer, note, recordedAt }) => (
          <li key={`${name} ${answer}`}>
            {t(`said.${answer}`, { name, moment: format.instant(recordedAt) })}
            {note !== '' && ` ${t('said.note', { note })}`}
          </li>
        ))}
      </ul>
      {(mayAgree || mayRefuse) && (
        <div className="rt-acts__answer">
          {mayAgree && (
            <Button variant="primary" icon="check" onClick={() => onAnswer(act, 'agree')}>
              {t('agree')}
            </Button>
          )}
          {mayRefuse && (
            <Button onClick={() => onAnswer(act, 'refuse')}>{t(isOwn ? 'withdraw' : 'refuse')}</Button>
          )}
        </div>
      )}
    </li>
  );
}

function useFacts(act: Act): readonly Definition[] {
  const { t, format } = useActWords();
  const { reason, until, kind, status, lapsesOn, history } = act;
  const isOpen = status === 'awaits_consent' || status === 'awaits_answer';
  return [
    { term: t('fact.reason'), value: reason },
    ...(until === null ? [] : [{ term: t('fact.until'), value: format.date(lastDay(until)) }]),
    ...(history === null || kind === 'grant_history'
      ? []
      : [{ term: t('fact.history'), value: sinceOf(act, t, format) }]),
    ...(isOpen ? [{ term: t('fact.lapses'), value: format.date(lapsesOn) }] : []),
  ];
}
