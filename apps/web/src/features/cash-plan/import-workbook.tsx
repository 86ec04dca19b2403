import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const ImportDialog = lazy(() =>
  import('./import-dialog.tsx').then((module) => ({ default: module.ImportDialog })),
);

/** The way in for a workbook that was filled in elsewhere. */
export function ImportWorkbook({ plans }: { readonly plans: Plans }) {
  const t = useMessages('cashPlan');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="upload" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('workbook.import')}
      </Button>
      {isOpen && (
        <Part>
          <ImportDialog plans={plans} onClose={() => setOpen(false)} />
        </Part>
      )}
    </>
  );
}
