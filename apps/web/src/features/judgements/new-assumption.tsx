import type { Judgements } from '@regietafel/contracts/judgements/judgements';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const AssumptionDialog = lazy(() =>
  import('./assumption-dialog.tsx').then((module) => ({ default: module.AssumptionDialog })),
);

/** The way to the form for an assumption that nobody recorded yet; nothing for who may not. */
export function NewAssumption({ judgements }: { readonly judgements: Judgements }) {
  const t = useMessages('judgements');
  const [isOpen, setIsOpen] = useState(false);
  if (judgements.desk.places.length === 0) return null;
  return (
    <>
      <Button icon="add" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('assumption.new')}
      </Button>
      {isOpen && (
        <Part>
          <AssumptionDialog assumption={null} judgements={judgements} onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
