import type { JointPosition, JointPositions } from '@regietafel/contracts/judgements/positions';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const PositionDialog = lazy(() =>
  import('./position-dialog.tsx').then((module) => ({ default: module.PositionDialog })),
);
const AnswerDialog = lazy(() =>
  import('./answer-dialog.tsx').then((module) => ({ default: module.AnswerDialog })),
);

interface PositionActionsProps {
  readonly position: JointPosition;
  readonly positions: JointPositions;
}

/** Signing, dissenting and rewriting, for who may. */
export function PositionActions({ position, positions }: PositionActionsProps) {
  const t = useMessages('judgements');
  const [open, setOpen] = useState<'signed' | 'dissent' | 'revise' | null>(null);
  const { maySign, mayRevise, own } = position;
  const close = () => setOpen(null);
  return (
    <>
      {maySign && own?.answer !== 'signed' && (
        <Button variant="primary" icon="check" onClick={() => setOpen('signed')}>
          {t('sign')}
        </Button>
      )}
      {maySign && own?.answer !== 'dissent' && (
        <Button icon="edit" onClick={() => setOpen('dissent')}>
          {t('dissent')}
        </Button>
      )}
      {mayRevise && (
        <Button icon="edit" onClick={() => setOpen('revise')}>
          {t('position.revise')}
        </Button>
      )}
      <Part>
        {(open === 'signed' || open === 'dissent') && (
          <AnswerDialog position={position} answer={open} onClose={close} />
        )}
        {open === 'revise' && <PositionDialog position={position} positions={positions} onClose={close} />}
      </Part>
    </>
  );
}
