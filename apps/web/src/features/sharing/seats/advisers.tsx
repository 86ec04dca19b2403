import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { lazy, useState } from 'react';
import { CellDetail } from '../../../components/cell.tsx';
import { Part } from '../../../components/part.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

const OfferDialog = lazy(() =>
  import('./offer-dialog.tsx').then((module) => ({ default: module.OfferDialog })),
);

type Adviser = SeatDesk['advisers'][number];

/** Which seats each advising organisation may fill. */
export function Advisers({ advisers }: Pick<SeatDesk, 'advisers'>) {
  const t = useMessages('seats');
  return (
    <Card title={t('offer.title')} footer={t('offer.lead')}>
      <ul className="rt-seats">
        {advisers.map((adviser) => (
          <AdviserRow key={adviser.tenantId} adviser={adviser} />
        ))}
      </ul>
    </Card>
  );
}

function AdviserRow({ adviser }: { readonly adviser: Adviser }) {
  const t = useMessages('seats');
  const terms = useMessages('terms');
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { name, offeredSeats } = adviser;
  return (
    <li className="rt-seats__seat">
      <strong>{name}</strong>
      <CellDetail>
        {offeredSeats.length === 0
          ? t('offer.none')
          : format.list(offeredSeats.map((kind) => terms(`seat.${kind}`)))}
      </CellDetail>
      <Button
        variant="subtle"
        icon="edit"
        aria-label={t('offer.changeFor', { name })}
        onClick={() => setIsOpen(true)}
      >
        {t('offer.change')}
      </Button>
      <Part>{isOpen && <OfferDialog adviser={adviser} onClose={() => setIsOpen(false)} />}</Part>
    </li>
  );
}
