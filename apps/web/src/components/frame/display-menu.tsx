import { HeaderPopover } from '@regietafel/ui/components/header-popover';
import { lazy } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Part } from '../part.tsx';

// Seen only when it is opened, so that no page waits for it.
const DisplayPanel = lazy(() =>
  import('./display-panel.tsx').then((module) => ({ default: module.DisplayPanel })),
);

/** How the pages look on this device. */
export function DisplayMenu() {
  const t = useMessages('frame');
  return (
    <HeaderPopover label={t('settings')} icon="display" isIconOnly>
      {() => (
        <Part>
          <DisplayPanel />
        </Part>
      )}
    </HeaderPopover>
  );
}
