import type { OwnPerson, RolePeriod } from '@regietafel/contracts/accounts/people';
import { holdsFrom } from '@regietafel/domain/accounts/role-period';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail, Muted } from '../../../components/cell.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { lastDayWith } from '../period-end.ts';
import type { PEOPLE_COLUMNS } from './people-search.ts';

type PeopleColumn = Column<OwnPerson> & { readonly id: (typeof PEOPLE_COLUMNS)[number] };

/** The columns of the people in the reader's language. */
export function usePeopleColumns(): readonly PeopleColumn[] {
  const t = useMessages('organisation');
  const terms = useMessages('terms');
  const period = usePeriodWords();
  return useMemo(
    () => [
      {
        id: 'naam',
        header: t('column.name'),
        isRowHeader: true,
        width: '45%',
        cell: (person) => <Name person={person} />,
        sortValue: ({ displayName }) => displayName,
        searchText: ({ displayName, email }) => `${displayName}\n${email}`,
      },
      {
        id: 'rol',
        header: t('column.role'),
        cell: ({ role }) => (role === null ? <Muted>{t('noRole')}</Muted> : terms(`role.${role}`)),
        sortValue: ({ role }) => (role === null ? null : terms(`role.${role}`)),
        searchText: ({ role }) => (role === null ? '' : terms(`role.${role}`)),
      },
      {
        id: 'periode',
        header: t('column.period'),
        cell: ({ periods }) => <Periods periods={periods} words={period} />,
        sortValue: ({ periods }) => periods[0]?.validFrom ?? null,
      },
    ],
    [t, terms, period],
  );
}

/** How a period reads: "vanaf 1 jan 2026" or "1 jan 2026 tot en met 31 mrt 2026". */
export function usePeriodWords(): (period: Pick<RolePeriod, 'validFrom' | 'validTo'>) => string {
  const t = useMessages('organisation');
  const format = useFormat();
  return useMemo(
    () =>
      ({ validFrom, validTo }) => {
        const from = format.date(validFrom);
        // Ended on its first day, or taken back before it began.
        if (validTo !== null && validTo <= validFrom) return t('period.void', { from });
        return validTo === null
          ? t('period.from', { from })
          : t('period.until', { from, to: format.date(lastDayWith(validTo)) });
      },
    [t, format],
  );
}

interface PeriodsProps {
  readonly periods: readonly RolePeriod[];
  readonly words: ReturnType<typeof usePeriodWords>;
}

/** The period that holds, or else the latest, and what is still to begin. */
function Periods({ periods, words }: PeriodsProps) {
  const t = useMessages('organisation');
  const terms = useMessages('terms');
  const format = useFormat();
  const current = periods.find(({ isCurrent }) => isCurrent) ?? periods[0];
  if (current === undefined) return null;
  const coming = periods.filter(
    (period) => period.validFrom > current.validFrom && holdsFrom(period, current.validFrom),
  );
  return (
    <>
      {words(current)}
      {coming.map(({ membershipId, role, validFrom }) => (
        <CellDetail key={membershipId}>
          {t('coming', { from: format.date(validFrom), role: terms(`role.${role}`) })}
        </CellDetail>
      ))}
    </>
  );
}

function Name({
  person: { accountId, displayName, email, isSelf, isAtHome },
}: {
  readonly person: OwnPerson;
}) {
  const t = useMessages('organisation');
  return (
    <>
      <PageLink to="." search={(before) => ({ ...before, persoon: accountId })} resetScroll={false}>
        {displayName}
      </PageLink>
      <CellDetail>{email}</CellDetail>
      {isSelf && <CellDetail>{t('you')}</CellDetail>}
      {!isAtHome && <CellDetail>{t('elsewhere')}</CellDetail>}
    </>
  );
}
