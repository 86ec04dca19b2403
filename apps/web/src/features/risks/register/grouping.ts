import type { GroupOf } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { RegisterTableRow } from '../queries.ts';
import type { RegisterSearch } from '../search.ts';

/** Under which head a row stands; null for a table without groups. */
export function useGrouping(
  groepeer: RegisterSearch['groepeer'],
): ((row: RegisterTableRow) => GroupOf) | null {
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const format = useFormat();
  return useMemo(() => {
    switch (groepeer) {
      case 'geen':
        return null;
      case 'kleur':
        return ({ colour }) => ({ key: colour, label: terms(`riskColour.${colour}`) });
      case 'status':
        return ({ content: { status } }) => ({ key: status, label: terms(`riskStatus.${status}`) });
      case 'eigenaar':
        return ({ content: { owners } }) => ({
          key: owners.join('|'),
          label: owners.length === 0 ? t('nobody') : format.list(owners),
        });
      default:
        return ({ content }) => ({ key: content.group, label: terms(`riskGroup.${content.group}`) });
    }
  }, [groepeer, t, terms, format]);
}
