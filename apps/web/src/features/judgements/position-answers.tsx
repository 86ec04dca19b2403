import type { PositionAnswerShown, PositionVersion } from '@regietafel/contracts/judgements/positions';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface VersionProps {
  readonly version: PositionVersion;
}

/** In one look: who signed, who dissents, who has yet to answer. */
export function AnswersSummary({ version: { signed, dissents, unanswered } }: VersionProps) {
  const t = useMessages('judgements');
  const format = useFormat();
  const nameOf = usePartyName();
  const said = (names: readonly string[]) => (names.length === 0 ? t('answers.nobody') : format.list(names));
  return (
    <DefinitionList
      items={[
        { term: t('answers.signed'), value: said(signed.map(nameOf)) },
        ...(dissents.length === 0
          ? []
          : [{ term: t('answers.dissents'), value: said(dissents.map(nameOf)) }]),
        ...(unanswered.length === 0 ? [] : [{ term: t('answers.unanswered'), value: said(unanswered) }]),
      ]}
    />
  );
}

/** The answers to one version in full; a dissent with its words, which go wherever the text goes. */
export function Answers({ version }: VersionProps) {
  const t = useMessages('judgements');
  const format = useFormat();
  const nameOf = usePartyName();
  const on = (answer: PositionAnswerShown) =>
    t('answers.on', { party: nameOf(answer), day: format.date(answer.standPer) });
  return (
    <section>
      {version.dissents.length > 0 && (
        <>
          <h4>{t('answers.dissents')}</h4>
          {version.dissents.map((answer) => (
            <blockquote className="rt-position__dissent" key={answer.origin.recordedAt}>
              <p className="rt-position__text">{answer.dissent}</p>
              <p className="rt-muted">{on(answer)}</p>
            </blockquote>
          ))}
        </>
      )}
      <h4>{t('answers.signed')}</h4>
      {version.signed.length === 0 ? (
        <p className="rt-muted">{t('answers.nobody')}</p>
      ) : (
        <ul>
          {version.signed.map((answer) => (
            <li key={answer.origin.recordedAt}>{on(answer)}</li>
          ))}
        </ul>
      )}
      {version.unanswered.length > 0 && (
        <>
          <h4>{t('answers.unanswered')}</h4>
          <p>{format.list(version.unanswered)}</p>
        </>
      )}
    </section>
  );
}

function usePartyName(): (answer: PositionAnswerShown) => string {
  const recording = useMessages('recording');
  return ({ origin }) => origin.author.name ?? recording('maskedAuthor');
}
