import type { JudgedSubject } from '@regietafel/contracts/judgements/judgements';
import { Badge } from '@regietafel/ui/components/badge';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail, Day, Muted } from '../../components/cell.tsx';
import { useJudgementWords, VERDICT_TONES } from '../../components/judgements/use-judgement-words.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';

/** The columns of what is judged; each id is the word that stands in the address when the table is sorted by it. */
export function useSubjectColumns(subjects: readonly JudgedSubject[]): readonly Column<JudgedSubject>[] {
  const t = useMessages('judgements');
  const titleOf = useSubjectTitle();
  return useMemo((): readonly Column<JudgedSubject>[] => {
    // The server puts the largest disagreement first: its order is the measure.
    const weight = new Map(subjects.map(({ id }, index) => [id, index]));
    return [
      {
        id: 'onderwerp',
        header: t('column.subject'),
        isRowHeader: true,
        cell: (subject) => (
          <>
            <PageLink
              from="/dossiers/$dossier/oordelen"
              search={({ standpunt: _position, ...search }) => ({ ...search, onderwerp: subject.id })}
              resetScroll={false}
            >
              {titleOf(subject)}
            </PageLink>
            <CellDetail>{t(`kind.${subject.kind}`)}</CellDetail>
          </>
        ),
        sortValue: titleOf,
      },
      {
        id: 'verschil',
        header: t('column.gap'),
        width: '12rem',
        cell: (subject) => <GapCell subject={subject} />,
        sortValue: ({ id }) => -(weight.get(id) ?? 0),
      },
      {
        id: 'beweging',
        header: t('column.moved'),
        width: '10rem',
        cell: (subject) => <MoveCell subject={subject} />,
        sortValue: ({ moves }) => moves[0]?.standPer ?? null,
      },
    ];
  }, [t, titleOf, subjects]);
}

/** What a subject is called; the trede has no name of its own. */
export function useSubjectTitle(): (subject: Pick<JudgedSubject, 'kind' | 'title'>) => string {
  const t = useMessages('judgements');
  return useMemo(
    () =>
      ({ kind, title }) =>
        kind === 'trede_opinion' ? t('subject.trede') : title,
    [t],
  );
}

function GapCell({ subject: { disagreement, judgements } }: { readonly subject: JudgedSubject }) {
  const t = useMessages('judgements');
  const words = useJudgementWords();
  const { verdict, widest } = disagreement;
  return (
    <>
      <Badge tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</Badge>
      {verdict === 'differ' && widest !== null && (
        <CellDetail>
          {t(`axis.${widest.axis}`)}: {words.gap(widest)}
        </CellDetail>
      )}
      {verdict !== 'one_judgement' && (
        <CellDetail>{t('judgementCount', { count: judgements.length })}</CellDetail>
      )}
    </>
  );
}

function MoveCell({ subject: { moves } }: { readonly subject: JudgedSubject }) {
  const t = useMessages('judgements');
  const recording = useMessages('recording');
  const format = useFormat();
  const last = moves.find(({ before }) => before !== null);
  if (last === undefined) return <Muted>–</Muted>;
  return (
    <>
      {last.origin.author.name ?? recording('maskedAuthor')}
      <CellDetail>
        {t(`direction.${last.direction}`)} · <Day day={last.standPer}>{format.date(last.standPer)}</Day>
      </CellDetail>
    </>
  );
}
