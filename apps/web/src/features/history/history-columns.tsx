import type { Change } from '@regietafel/contracts/history/changes';
import { monthOf } from '@regietafel/domain/core/dates';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { subjectText } from '../../lib/history/change-subject.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';
import { pageOf } from '../../lib/sharing/subject-places.ts';
import { actOf } from './change-words.ts';

/** What was recorded, what happened to it, of which day it speaks, by whom, and who reads it. */
export function useHistoryColumns(): readonly Column<Change>[] {
  const t = useMessages('history');
  const recording = useMessages('recording');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'time',
        header: t('column.time'),
        width: '9%',
        cell: ({ origin }) => <time dateTime={origin.recordedAt}>{format.time(origin.recordedAt)}</time>,
      },
      {
        id: 'what',
        header: t('column.what'),
        isRowHeader: true,
        width: '36%',
        cell: (change) => <Subject change={change} />,
      },
      { id: 'act', header: t('column.act'), cell: (change) => <Act change={change} /> },
      {
        id: 'standPer',
        header: t('column.standPer'),
        cell: ({ kind, standPer }) =>
          kind === 'kpi_value' ? format.month(monthOf(standPer)) : format.date(standPer),
      },
      {
        id: 'author',
        header: t('column.author'),
        cell: ({ origin, handName }) => (
          <>
            {origin.author.name ?? recording('maskedAuthor')}
            {handName && <CellDetail>{t('hand', { name: handName })}</CellDetail>}
          </>
        ),
      },
      { id: 'kring', header: t('column.kring'), cell: ({ origin }) => origin.kring.name },
    ],
    [t, recording, format],
  );
}

/** What happened to it, and its way to another kring on a line of its own. */
function Act({ change }: { readonly change: Change }) {
  const t = useMessages('history');
  const { movedFrom, origin } = change;
  return (
    <>
      {t(actOf(change))}
      {movedFrom && (
        <CellDetail>{t('act.moved', { from: movedFrom.name, to: origin.kring.name })}</CellDetail>
      )}
    </>
  );
}

function Subject({ change }: { readonly change: Change }) {
  const t = useMessages('history');
  const terms = useMessages('terms');
  const kind = t(`kind.${change.kind}`);
  const subject = change.subject && subjectText(change.kind, change.subject, terms);
  return (
    <>
      <DossierLink {...pageOf(change.about)}>{subject ?? kind}</DossierLink>
      {subject !== null && <CellDetail>{kind}</CellDetail>}
    </>
  );
}
