import type { RightLine } from '@regietafel/contracts/accounts/reviews';
import { useCallback } from 'react';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

/** How a right reads: whose it is and what it is. */
export function useRightWords(): (right: RightLine['right']) => string {
  const t = useMessages('organisation');
  const terms = useMessages('terms');
  return useCallback(
    (right) => {
      switch (right.kind) {
        case 'role':
          return t('right.role', { name: right.personName, role: terms(`role.${right.role}`) });
        case 'seat':
          return t(right.mayActForTable ? 'right.seatForTable' : 'right.seat', {
            name: right.personName,
            seat: terms(`seat.${right.seat}`),
            dossier: right.dossierName,
          });
        case 'participation':
          return t('right.participation', {
            dossier: right.dossierName,
            capacity: terms(`participation.${right.capacity}`),
          });
      }
    },
    [t, terms],
  );
}
