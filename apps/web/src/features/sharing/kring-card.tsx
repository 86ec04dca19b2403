import type { Kringen, ListedKring } from '@regietafel/contracts/sharing/table';
import { Card } from '@regietafel/ui/components/card';
import { Icon } from '@regietafel/ui/components/icon';
import { KringReaders } from '../../components/kring-readers.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { readersOf } from './readers-of.ts';

interface KringCardProps {
  readonly kring: ListedKring;
  readonly known: Pick<Kringen, 'providers' | 'knowsAll'>;
}

/** A kring with whom it admits, and who that is today. */
export function KringCard({ kring, known }: KringCardProps) {
  const t = useMessages('sharing');
  const format = useFormat();
  return (
    <Card
      title={
        <>
          <Icon name="kring" /> {kring.name}
        </>
      }
    >
      <p>{readersOf(kring, t, format)}</p>
      {kring.closedOn && <p>{t('kring.closedOn', { day: format.date(kring.closedOn) })}</p>}
      {!kring.isOwn && <KringReaders kring={kring} known={known} />}
    </Card>
  );
}
