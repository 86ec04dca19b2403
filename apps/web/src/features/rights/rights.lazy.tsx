import { ACTIONS, ROLE_RANK } from '@regietafel/domain/sharing/rights';
import { MEMBERSHIP_ROLES, type MembershipRole } from '@regietafel/domain/sharing/tenant';
import { Card, Stack } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession } from '../../lib/session/session.ts';
import { RightsHeader } from './rights-header.tsx';
import type { RightsSearch } from './rights-search.ts';
import { RightsTable } from './rights-table.tsx';

export const Route = createLazyRoute('/signed-in/rechten')({ component: RightsPage });

/** The rights table in plain sentences: which role may do what, where, and why. */
function RightsPage() {
  const t = useMessages('rights');
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/rechten' });
  const show = (change: RightsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <RightsHeader lead={t('lead')} />
      <Stack>
        <OwnRights />
        <Filters search={search} onChange={show} />
        <RightsTable role={search.rol ?? null} search={search.zoek ?? ''} />
        <Ranks />
      </Stack>
    </>
  );
}

function OwnRights() {
  const t = useMessages('rights');
  const terms = useMessages('terms');
  const { current, rights } = useSession();
  return (
    <Card title={t('own.title')}>
      <p>{t('own.lead', { role: terms(`role.${current.role}`), tenant: current.tenant.name })}</p>
      <p>{t('own.count', { count: rights.length, total: ACTIONS.length })}</p>
    </Card>
  );
}

interface FiltersProps {
  readonly search: RightsSearch;
  readonly onChange: (change: RightsSearch) => void;
}

const ALL = 'alle';

function Filters({ search, onChange }: FiltersProps) {
  const t = useMessages('rights');
  const terms = useMessages('terms');
  const common = useMessages('common');
  const options = [
    { value: ALL, label: t('filter.allRoles') },
    ...MEMBERSHIP_ROLES.map((role) => ({ value: role, label: terms(`role.${role}`) })),
  ];
  return (
    <Toolbar label={common('filter')}>
      <NativeSelect<MembershipRole | typeof ALL>
        label={t('filter.role')}
        options={options as { value: MembershipRole | typeof ALL; label: string }[]}
        value={search.rol ?? ALL}
        onChange={(rol) => onChange({ rol: rol === ALL ? undefined : rol })}
      />
      <TextField
        label={common('search')}
        type="search"
        value={search.zoek ?? ''}
        onChange={(zoek) => onChange({ zoek: zoek || undefined })}
      />
    </Toolbar>
  );
}

/** Roles from far to near: nobody gives one that stands higher in this list than the own. */
function Ranks() {
  const t = useMessages('rights');
  const terms = useMessages('terms');
  const format = useFormat();
  const byRank = Map.groupBy(MEMBERSHIP_ROLES, (role) => ROLE_RANK[role]);
  const steps = [...byRank].toSorted(([one], [other]) => other - one);
  return (
    <Card title={t('rank.title')}>
      <p>{t('rank.lead')}</p>
      <ol>
        {steps.map(([rank, roles]) => (
          <li key={rank}>{format.list(roles.map((role) => terms(`role.${role}`)))}</li>
        ))}
      </ol>
      <p>{t('rank.givers')}</p>
    </Card>
  );
}
