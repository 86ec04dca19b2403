import type { SeatDesk as Desk } from '@regietafel/contracts/sharing/seats';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { CellDetail, Muted } from '../../../components/cell.tsx';
import { Part } from '../../../components/part.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { Advisers } from './advisers.tsx';
import { seatDeskQuery } from './seat-desk-query.ts';
import { useSeatWords } from './use-seat-words.ts';

const GiveSeatDialog = lazy(() =>
  import('./give-seat-dialog.tsx').then((module) => ({ default: module.GiveSeatDialog })),
);
const ChangeSeatDialog = lazy(() =>
  import('./change-seat-dialog.tsx').then((module) => ({ default: module.ChangeSeatDialog })),
);
const AbsenceDialog = lazy(() =>
  import('./absence-dialog.tsx').then((module) => ({ default: module.AbsenceDialog })),
);
const EndSeatDialog = lazy(() =>
  import('./end-seat-dialog.tsx').then((module) => ({ default: module.EndSeatDialog })),
);

type Seat = Desk['seats'][number];

/** The seats that the own organisation fills, for who may: nothing for anybody else. */
export function SeatDesk() {
  const { dossierId } = useDossier();
  const { data: desk } = useSuspenseQuery(seatDeskQuery(useTenantId(), dossierId));
  if (desk.kinds.length === 0) return null;
  return (
    <>
      <OwnSeats desk={desk} />
      {desk.advisers.length > 0 && <Advisers advisers={desk.advisers} />}
    </>
  );
}

function OwnSeats({ desk }: { readonly desk: Desk }) {
  const t = useMessages('seats');
  const [isGiving, setIsGiving] = useState(false);
  return (
    <Card
      title={t('title')}
      footer={t('lead')}
      actions={
        <Button icon="add" aria-haspopup="dialog" onClick={() => setIsGiving(true)}>
          {t('give')}
        </Button>
      }
    >
      {desk.seats.length === 0 ? (
        <Muted>{t('empty')}</Muted>
      ) : (
        <ul className="rt-seats">
          {desk.seats.map((seat) => (
            <OwnSeat key={seat.seatId} seat={seat} desk={desk} />
          ))}
        </ul>
      )}
      <Part>{isGiving && <GiveSeatDialog desk={desk} onClose={() => setIsGiving(false)} />}</Part>
    </Card>
  );
}

function OwnSeat({ seat, desk }: { readonly seat: Seat; readonly desk: Desk }) {
  const t = useMessages('seats');
  const terms = useMessages('terms');
  const words = useSeatWords();
  const [open, setOpen] = useState<'change' | 'absence' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <li className="rt-seats__seat">
      <strong>{seat.personName}</strong>
      <CellDetail>{words.period(seat)}</CellDetail>
      <CellDetail>
        {seat.deputyName === null ? t('seat.noDeputy') : t('seat.deputy', { name: seat.deputyName })}
      </CellDetail>
      {seat.absences.map((absence) => (
        <CellDetail key={absence.seatId}>{words.absence(absence)}</CellDetail>
      ))}
      <span className="rt-seats__marks">
        <Badge tone="info" icon="user">
          {terms(`seat.${seat.kind}`)}
        </Badge>
        {seat.mayActForTable && (
          <Badge tone="neutral" icon="edit">
            {t('seat.forTable')}
          </Badge>
        )}
      </span>
      <fieldset className="rt-seats__actions">
        <legend className="rt-visually-hidden">{t('actionsFor', { name: seat.personName })}</legend>
        <Button variant="subtle" icon="edit" onClick={() => setOpen('change')}>
          {t('change')}
        </Button>
        {seat.deputyName !== null && (
          <Button variant="subtle" icon="calendar" onClick={() => setOpen('absence')}>
            {t('absence')}
          </Button>
        )}
        <Button variant="subtle" icon="stop" onClick={() => setOpen('end')}>
          {t('end')}
        </Button>
      </fieldset>
      <Part>
        {open === 'change' && <ChangeSeatDialog seat={seat} desk={desk} onClose={close} />}
        {open === 'absence' && <AbsenceDialog seat={seat} day={desk.day} onClose={close} />}
        {open === 'end' && <EndSeatDialog seat={seat} onClose={close} />}
      </Part>
    </li>
  );
}
