import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';

const ViewAsDialog = lazy(() =>
  import('./view-as-dialog.tsx').then((module) => ({ default: module.ViewAsDialog })),
);

/** Opens the choice of somebody through whose eyes to look; who does already goes back by the banner. */
export function ViewAsControl() {
  const t = useMessages('dossier');
  const [isOpen, setIsOpen] = useState(false);
  if (shownViewing !== null) return null;
  return (
    <>
      <Button icon="kring" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('viewAs.open')}
      </Button>
      {isOpen && (
        <Part>
          <ViewAsDialog onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
