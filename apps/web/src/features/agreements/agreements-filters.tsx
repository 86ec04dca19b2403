import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import { Button } from '@regietafel/ui/components/button';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type AgreementsSearch, SHOWN } from './agreements-search.ts';
import { filterAgreements } from './filter-agreements.ts';

interface AgreementsFiltersProps extends Pick<Agreements, 'agreements' | 'byParty'> {
  readonly search: AgreementsSearch;
  /** Takes the filters that change; undefined clears one. */
  readonly onChange: (
    change: { readonly [K in keyof AgreementsSearch]: AgreementsSearch[K] | undefined },
  ) => void;
}

/** What of the agreements is shown. Every choice goes into the address. */
export function AgreementsFilters({ agreements, byParty, search, onChange }: AgreementsFiltersProps) {
  const t = useMessages('agreements');
  const common = useMessages('common');
  const { zoek, partij, toon } = search;
  const all = { value: '', label: t('filter.all') } as const;
  const isFiltered = [zoek, partij, toon].some((value) => value !== undefined);
  return (
    <Toolbar
      label={t('filters')}
      end={
        <span role="status">
          {common('resultCount', {
            count: filterAgreements(agreements, search).length,
            total: agreements.length,
          })}
        </span>
      }
    >
      <TextField
        label={t('search')}
        type="search"
        value={zoek ?? ''}
        onChange={(words) => onChange({ zoek: words || undefined })}
      />
      <NativeSelect
        label={t('filter.party')}
        options={[all, ...byParty.map(({ party }) => ({ value: party, label: party }))]}
        value={partij ?? ''}
        onChange={(party) => onChange({ partij: party || undefined })}
      />
      <NativeSelect
        label={t('filter.status')}
        options={[all, ...SHOWN.map((shown) => ({ value: shown, label: t(`show.${shown}`) }))]}
        value={toon ?? ''}
        onChange={(chosen) => onChange({ toon: chosen || undefined })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          icon="close"
          onClick={() => onChange({ zoek: undefined, partij: undefined, toon: undefined })}
        >
          {common('clearFilters')}
        </Button>
      )}
    </Toolbar>
  );
}
