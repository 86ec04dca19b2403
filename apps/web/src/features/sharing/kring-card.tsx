import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { Card } from '@regietafel/ui/components/card';
import { Icon } from '@regietafel/ui/components/icon';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { numbersOf, readersOf } from './readers-of.ts';

/** A kring with, in a plain sentence, who reads what stands in it. */
export function KringCard({ kring }: { readonly kring: ListedKring }) {
  const t = useMessages('sharing');
  const format = useFormat();
  const numbers = numbersOf(kring, t, format);
  return (
    <Card
      title={
        <>
          <Icon name="kring" /> {kring.name}
        </>
      }
    >
      <p>{readersOf(kring, t, format)}</p>
      {numbers && <CellDetail>{numbers}</CellDetail>}
    </Card>
  );
}
