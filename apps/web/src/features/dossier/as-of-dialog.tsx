import { dutchDayOf, type Instant, isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { Stack } from '@regietafel/ui/components/card';
import { DateField } from '@regietafel/ui/components/date-field';
import { Dialog } from '@regietafel/ui/components/dialog';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';

export interface Position {
  readonly standPer: PlainDate | null;
  readonly knownOn: PlainDate | null;
}

interface AsOfDialogProps extends Position {
  readonly onClose: () => void;
  readonly onChoose: (position: Position) => void;
}

/** Chooses the reading position in the two times of history; an empty day means now. */
export function AsOfDialog({ standPer, knownOn, onClose, onChoose }: AsOfDialogProps) {
  const t = useMessages('dossier');
  const common = useMessages('common');
  const [today] = useState(() => dutchDayOf(Temporal.Now.instant().toString() as Instant));
  // As typed: on the way to 2024 the year reads 2, 20 and 202.
  const [typed, setTyped] = useState<{ standPer: string | null; knownOn: string | null }>({
    standPer,
    knownOn,
  });
  const [isTried, setIsTried] = useState(false);
  const isPast = standPer !== null || knownOn !== null;
  const errorOf = (day: string | null) =>
    isTried && dayOf(day, today) === undefined ? t('asOf.notPast') : undefined;

  const choose = () => {
    const chosen = { standPer: dayOf(typed.standPer, today), knownOn: dayOf(typed.knownOn, today) };
    setIsTried(true);
    if (chosen.standPer !== undefined && chosen.knownOn !== undefined) {
      onChoose({ standPer: chosen.standPer, knownOn: chosen.knownOn });
    }
  };

  return (
    <Dialog
      title={t('asOf.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={choose}>
            {t('asOf.apply')}
          </Button>
          {isPast && (
            <Button icon="refresh" onClick={() => onChoose({ standPer: null, knownOn: null })}>
              {t('asOf.clear')}
            </Button>
          )}
          <Button variant="subtle" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <DateField
          label={t('asOf.standPer')}
          hint={t('asOf.standPerHint')}
          error={errorOf(typed.standPer)}
          value={typed.standPer}
          onChange={(day) => setTyped({ ...typed, standPer: day })}
        />
        <DateField
          label={t('asOf.knownAt')}
          hint={t('asOf.knownAtHint')}
          error={errorOf(typed.knownOn)}
          value={typed.knownOn}
          onChange={(day) => setTyped({ ...typed, knownOn: day })}
        />
      </Stack>
    </Dialog>
  );
}

/** The day that was typed, null for none; undefined when it is no day of the past. */
function dayOf(typed: string | null, today: PlainDate): PlainDate | null | undefined {
  if (typed === null) return null;
  return isPlainDate(typed) && typed <= today ? typed : undefined;
}
