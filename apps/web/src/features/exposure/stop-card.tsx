import type { ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { Card } from '@regietafel/ui/components/card';
import { type CashRow, CashTable } from '../../components/cash/cash-table.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { useExposureWords } from './use-exposure-words.ts';

/** What a stop of the provider would leave uncovered, in each region of which the reader sees the statement. */
export function StopCard({ statements }: { readonly statements: readonly ShownStatement[] }) {
  const t = useMessages('exposure');
  const recording = useMessages('recording');
  const words = useExposureWords();
  const { providerName: provider } = useDossier();
  const shares = statements.filter(({ side }) => side === 'share');
  const rows = shares.flatMap(({ headRevisionId, origin, uncovered }): readonly CashRow[] => [
    {
      key: headRevisionId,
      header: origin.author.name ?? recording('maskedAuthor'),
      cells: [],
      role: 'section',
    },
    ...uncovered.map(({ careKind, places, children }) => ({
      key: `${headRevisionId} ${careKind}`,
      header: t(`care.${careKind}`),
      cells: [words.uncovered(places), words.uncovered(children)],
    })),
  ]);
  return (
    <Card title={t('stop.title', { provider })}>
      <div className="rt-exposure__card">
        <p className="rt-muted">{t('stop.lead')}</p>
        {rows.length === 0 ? (
          <p>{t('stop.none')}</p>
        ) : (
          <CashTable
            caption={t('stop.caption')}
            columns={[t('stop.care'), t('stop.places'), t('stop.children')]}
            rows={rows}
          />
        )}
      </div>
    </Card>
  );
}
