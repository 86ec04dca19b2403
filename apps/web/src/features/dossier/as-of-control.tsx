import { Button } from '@regietafel/ui/components/button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { dayOfMoment, endOfDay } from './known-at.ts';

const AsOfDialog = lazy(() =>
  import('./as-of-dialog.tsx').then((module) => ({ default: module.AsOfDialog })),
);

/** Shows at which moment the dossier is read, and opens the choice of another. */
export function AsOfControl() {
  const search: AsOfSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const position = usePositionText(search);
  return (
    <>
      <Button
        icon={isPast(search) ? 'history' : 'clock'}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {position}
      </Button>
      {isOpen && (
        <Part>
          <AsOfDialog
            standPer={search.standPer ?? null}
            knownOn={search.bekendOp ? dayOfMoment(search.bekendOp) : null}
            onClose={() => setIsOpen(false)}
            onChoose={({ standPer, knownOn }) => {
              setIsOpen(false);
              void navigate({
                to: '.',
                search: (before) => ({
                  ...before,
                  standPer: standPer ?? undefined,
                  bekendOp: knownOn === null ? undefined : endOfDay(knownOn),
                }),
              });
            }}
          />
        </Part>
      )}
    </>
  );
}

function usePositionText({ standPer, bekendOp }: AsOfSearch): string {
  const t = useMessages('dossier');
  const format = useFormat();
  const day = standPer ?? (bekendOp && dayOfMoment(bekendOp));
  return day ? t('asOf.past', { day: format.date(day) }) : t('asOf.now');
}
