import type { JudgedSubject, ShownJudgement } from '@regietafel/contracts/judgements/judgements';
import { AuthorKring, FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DisagreementLine } from './disagreement-line.tsx';
import { Moves } from './moves.tsx';
import { useJudgementWords } from './use-judgement-words.ts';
import './judgements.css';

interface SideBySideProps {
  readonly subject: JudgedSubject;
  /** Leaves the judgements out where the place shows them already. */
  readonly isBrief?: boolean;
}

/** What the parties hold of one subject, each for itself, how far that lies apart, and who moved. */
export function SideBySide({ subject, isBrief = false }: SideBySideProps) {
  return (
    <div className="rt-side-by-side">
      <DisagreementLine disagreement={subject.disagreement} />
      {!isBrief && (
        <div className="rt-judgements">
          {subject.judgements.map((judgement) => (
            <Judgement key={judgement.revisionId} judgement={judgement} />
          ))}
        </div>
      )}
      <Moves moves={subject.moves} />
    </div>
  );
}

function Judgement({ judgement }: { readonly judgement: ShownJudgement }) {
  const t = useMessages('judgements');
  const recording = useMessages('recording');
  const format = useFormat();
  const words = useJudgementWords();
  const { origin, axes, isContested, rationale, isFictitious, counts, standPer } = judgement;
  return (
    <article className="rt-judgement" data-own={origin.author.isOwn || undefined}>
      <h4>
        {origin.author.name ?? recording('maskedAuthor')}
        {origin.author.isOwn && <span className="rt-muted"> ({t('judgement.own')})</span>}
      </h4>
      {(isContested || counts || isFictitious) && (
        <p className="rt-judgement__marks">
          {isContested && <Badge tone="caution">{t('judgement.contested')}</Badge>}
          {counts && <Badge tone="info">{t('judgement.counts')}</Badge>}
          {isFictitious && <FictiefMark />}
        </p>
      )}
      <DefinitionList
        items={axes.map((axis) => ({ term: t(`axis.${axis.name}`), value: words.figure(axis) }))}
      />
      {rationale !== '' && <p className="rt-judgement__words">{rationale}</p>}
      <AuthorKring
        author={t('judgement.standPer', { day: format.date(standPer) })}
        kring={origin.kring.name}
      />
    </article>
  );
}
