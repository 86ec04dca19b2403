import { HeaderPopover } from '@regietafel/ui/components/header-popover';
import { lazy } from 'react';
import { useSession } from '../../lib/session/session.ts';
import { Part } from '../part.tsx';

// Seen only when it is opened, so that no page waits for it.
const AccountPanel = lazy(() =>
  import('./account-panel.tsx').then((module) => ({ default: module.AccountPanel })),
);

/** Who is at work, with the way to another organisation and out. */
export function AccountMenu() {
  const { account } = useSession();
  return (
    <HeaderPopover label={account.displayName} icon="user">
      {(close) => (
        <Part>
          <AccountPanel close={close} />
        </Part>
      )}
    </HeaderPopover>
  );
}
