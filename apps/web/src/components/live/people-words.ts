import type { PresentPerson } from '@regietafel/contracts/live/live';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** People as one enumeration; who is not named is told of by what may be known. Needs the sentences of `live`. */
export function usePeopleWords(): (people: readonly PresentPerson[]) => string {
  const t = useMessages('live');
  const format = useFormat();
  return (people) =>
    format.list(
      people.map(({ person, organisation }) => {
        if (organisation === null) return t('present.across');
        return person === null
          ? t('present.ofOrganisation', { organisation })
          : t('present.person', { person, organisation });
      }),
    );
}
