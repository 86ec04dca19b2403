import type { Exposure, ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { knownSum } from '@regietafel/domain/exposure/share';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { type CashRow, CashTable } from '../../components/cash/cash-table.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { useExposureWords } from './use-exposure-words.ts';

type Uncovered = ShownStatement['uncovered'][number];

interface StopCardProps {
  readonly statements: readonly ShownStatement[];
  readonly hardToReplace: Exposure['hardToReplace'];
}

/** What a stop of the provider would leave uncovered, in each region of which the reader sees the statement. */
export function StopCard({ statements, hardToReplace }: StopCardProps) {
  const t = useMessages('exposure');
  const recording = useMessages('recording');
  const { providerName: provider } = useDossier();
  const rows = statements
    .filter(({ side }) => side === 'share')
    .flatMap((statement): readonly CashRow[] => {
      const { headRevisionId, origin, uncovered } = statement;
      return [
        {
          key: headRevisionId,
          header: origin.author.name ?? recording('maskedAuthor'),
          cells: [],
          role: 'section',
        },
        ...uncovered.map((care) => ({
          key: `${headRevisionId} ${care.careKind}`,
          header: t(`care.${care.careKind}`),
          cells: [
            <Gap key="places" statement={statement} care={care} measure="places" />,
            <Gap key="children" statement={statement} care={care} measure="children" />,
          ],
        })),
      ];
    });
  return (
    <Card title={t('stop.title', { provider })}>
      <div className="rt-exposure__card">
        {hardToReplace.map(({ byName, reason }) => (
          <Notice
            key={`${byName} ${reason}`}
            tone="caution"
            title={t('hard.title', { name: byName ?? recording('maskedAuthor') })}
          >
            {reason}
          </Notice>
        ))}
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

interface GapProps {
  readonly statement: ShownStatement;
  readonly care: Uncovered;
  readonly measure: 'places' | 'children';
}

/** What is left without room, and out of which two figures that follows. */
function Gap({ statement: { rows, room }, care, measure }: GapProps) {
  const t = useMessages('exposure');
  const words = useExposureWords();
  const own = rows.filter(({ careKind }) => careKind === care.careKind).map((row) => row[measure]);
  const elsewhere = room.find(({ careKind }) => careKind === care.careKind)?.[measure] ?? null;
  return (
    <>
      {words.uncovered(care[measure])}
      {care[measure].kind !== 'hidden' && (
        <span className="rt-exposure__out-of">
          {t('stop.outOf', {
            here: words.sum(measure, knownSum(own.filter((value) => value !== 'hidden'))),
            elsewhere: elsewhere === null ? t('unknown') : words.told(measure, elsewhere),
          })}
        </span>
      )}
    </>
  );
}
