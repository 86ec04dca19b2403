import { Button } from '@regietafel/ui/components/button';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LiveDayField } from '../../components/live-day-field.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { logChoicesQuery } from './log-queries.ts';
import { isNarrowed, KIND_NAMES, KINDS, type LogSearch } from './log-search.ts';

interface LogFiltersProps {
  readonly search: LogSearch;
  readonly shown: number;
}

/** Narrows the log to a kind, a person, a dossier and days; the address keeps it. */
export function LogFilters({ search, shown }: LogFiltersProps) {
  const t = useMessages('audit');
  const { data: choices } = useQuery(logChoicesQuery(useTenantId()));
  const change = useChangeSearch();
  return (
    <Toolbar label={t('filters')} end={<span role="status">{t('shown', { count: shown })}</span>}>
      <NativeSelect
        label={t('filter.kind')}
        options={[
          { value: '', label: t('filter.all') },
          ...KIND_NAMES.map((name) => ({ value: name, label: t(`kind.${KINDS[name]}`) })),
        ]}
        value={search.soort ?? ''}
        onChange={(soort) => change({ soort: soort || undefined })}
      />
      <NativeSelect
        label={t('filter.person')}
        options={[
          { value: '', label: t('filter.everybody') },
          ...(choices?.people ?? []).map(({ accountId, accountName }) => ({
            value: accountId as string,
            label: accountName,
          })),
        ]}
        value={search.wie ?? ''}
        onChange={(wie) => change({ wie: wie || undefined })}
      />
      <NativeSelect
        label={t('filter.dossier')}
        options={[
          { value: '', label: t('filter.everyDossier') },
          ...(choices?.dossiers ?? []).map(({ dossierId, providerName }) => ({
            value: dossierId as string,
            label: providerName,
          })),
        ]}
        value={search.dossier ?? ''}
        onChange={(dossier) => change({ dossier: dossier || undefined })}
      />
      <LiveDayField
        label={t('filter.from')}
        value={search.van ?? null}
        onChange={(van) => change({ van })}
        onEmpty={() => change({ van: undefined })}
      />
      <LiveDayField
        label={t('filter.to')}
        value={search.tot ?? null}
        onChange={(tot) => change({ tot })}
        onEmpty={() => change({ tot: undefined })}
      />
      {isNarrowed(search) && (
        <Button
          variant="subtle"
          onClick={() =>
            change({ soort: undefined, wie: undefined, dossier: undefined, van: undefined, tot: undefined })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
    </Toolbar>
  );
}

function useChangeSearch() {
  const navigate = useNavigate({ from: '/logboek' });
  return (changes: LogSearch) =>
    void navigate({
      search: (before) => ({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
}
