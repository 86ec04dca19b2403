import type { ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { Card } from '@regietafel/ui/components/card';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Provenance } from './provenance.tsx';

/** That the own organisation took back what it told of a year, and why. */
export function WithdrawnCard({ statement }: { readonly statement: ShownStatement }) {
  const t = useMessages('exposure');
  return (
    <Card
      title={t('withdraw.was', { year: String(statement.year) })}
      footer={<Provenance record={statement} />}
    >
      <p>{statement.withdrawnReason}</p>
    </Card>
  );
}
