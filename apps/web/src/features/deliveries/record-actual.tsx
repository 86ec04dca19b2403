import type { YearMonth } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const ActualDialog = lazy(() =>
  import('./actual-dialog.tsx').then((module) => ({ default: module.ActualDialog })),
);

/** The way to the form for what came true of a month; `delivered` holds the first months of the deliveries. */
export function RecordActual({ delivered }: { readonly delivered: readonly YearMonth[] }) {
  const t = useMessages('deliveries');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('actual.action')}</Button>
      {isOpen && (
        <Part>
          <ActualDialog delivered={delivered} onClose={() => setOpen(false)} />
        </Part>
      )}
    </>
  );
}
