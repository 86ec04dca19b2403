import { useMessages } from '../../../lib/i18n/use-messages.ts';

/** One field of two versions, in words. */
export interface VersionRow {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two versions of the same record side by side: only the fields in which they differ. */
export function VersionsTable({ rows }: { readonly rows: readonly VersionRow[] }) {
  const t = useMessages('risks');
  const different = rows.filter(({ mine, theirs }) => mine !== theirs);
  if (different.length === 0) return <p>{t('conflict.same')}</p>;
  return (
    <table className="risks-versions">
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          <th scope="col">{t('conflict.mine')}</th>
          <th scope="col">{t('conflict.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {different.map(({ field, label, mine, theirs }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>{mine}</td>
            <td>{theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
