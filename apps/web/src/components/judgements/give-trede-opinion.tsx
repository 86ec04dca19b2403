import type { Judgements } from '@regietafel/contracts/judgements/judgements';
import { Button, type ButtonVariant } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Part } from '../part.tsx';

const TredeOpinionDialog = lazy(() =>
  import('./trede-opinion-dialog.tsx').then((module) => ({
    default: module.TredeOpinionDialog,
  })),
);

interface GiveTredeOpinionProps {
  readonly judgements: Judgements;
  readonly variant?: ButtonVariant;
}

/** The way to the own judgement of the trede; nothing for who may not judge, or where no ladder holds. */
export function GiveTredeOpinion({ judgements, variant = 'default' }: GiveTredeOpinionProps) {
  const t = useMessages('judgements');
  const [isOpen, setIsOpen] = useState(false);
  if (!judgements.desk.mayOpine || judgements.treden.length === 0) return null;
  return (
    <>
      <Button variant={variant} icon="edit" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('trede.give')}
      </Button>
      {isOpen && (
        <Part>
          <TredeOpinionDialog judgements={judgements} onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
