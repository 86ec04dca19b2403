import type { LogEntry } from '@regietafel/contracts/audit/log';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { actOf } from '../../lib/audit/act-words.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';

/** When, what, by whom, in which dossier and kring, and from where. */
export function useLogColumns(): readonly Column<LogEntry>[] {
  const t = useMessages('audit');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'time',
        header: t('column.time'),
        width: '8%',
        cell: ({ recordedAt }) => <time dateTime={recordedAt}>{format.time(recordedAt)}</time>,
      },
      {
        id: 'act',
        header: t('column.act'),
        isRowHeader: true,
        width: '30%',
        cell: (entry) => <What entry={entry} />,
      },
      {
        id: 'person',
        header: t('column.person'),
        cell: ({ accountName }) => accountName || <span className="rt-muted">{t('nobody')}</span>,
      },
      { id: 'dossier', header: t('column.dossier'), cell: (entry) => <Dossier entry={entry} /> },
      { id: 'kring', header: t('column.kring'), cell: ({ kring }) => kring?.name ?? '' },
      { id: 'origin', header: t('column.origin'), cell: ({ origin }) => t(`origin.${origin}`) },
    ],
    [t, format],
  );
}

function What({ entry }: { readonly entry: LogEntry }) {
  const t = useMessages('audit');
  const { what, done } = actOf(entry, t);
  return (
    <>
      {what}
      {entry.about !== null && entry.about !== entry.accountName && `: ${entry.about}`}
      {done !== '' && <CellDetail>{done}</CellDetail>}
      {entry.rowCount > 1 && <CellDetail>{t('times', { count: entry.rowCount })}</CellDetail>}
    </>
  );
}

function Dossier({ entry: { dossier, isOfDossier } }: { readonly entry: LogEntry }) {
  const t = useMessages('audit');
  if (dossier !== null)
    return (
      <PageLink to="/dossiers/$dossier" params={{ dossier: dossier.slug }}>
        {dossier.providerName}
      </PageLink>
    );
  return isOfDossier ? <span className="rt-muted">{t('unknownDossier')}</span> : null;
}
