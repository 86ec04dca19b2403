import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import { PARTICIPATION_ROLES as ROLES } from '@regietafel/domain/sharing/tenant';
import { Button } from '@regietafel/ui/components/button';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { filterDossiers, type PortfolioSearch, TREDEN } from './portfolio-search.ts';
import './portfolio.css';

interface PortfolioFiltersProps {
  readonly dossiers: readonly PortfolioRow[];
  readonly search: PortfolioSearch;
  readonly onChange: (search: PortfolioSearch) => void;
}

/** What of the portfolio is shown. Every choice goes into the address. */
export function PortfolioFilters({ dossiers, search, onChange }: PortfolioFiltersProps) {
  const t = useMessages('portfolio');
  const common = useMessages('common');
  const terms = useMessages('terms');
  const { sorteer, zoek, rol, trede, toon } = search;
  const set = (change: PortfolioSearch) => onChange({ ...search, ...change });
  const isFiltered = [zoek, rol, trede, toon].some((value) => value !== undefined);
  const all = { value: '', label: t('filter.all') } as const;
  return (
    <div className="rt-portfolio-filters">
      <Toolbar
        label={t('filters')}
        end={
          <span role="status">
            {common('resultCount', {
              count: filterDossiers(dossiers, search).length,
              total: dossiers.length,
            })}
          </span>
        }
      >
        <TextField
          label={t('search')}
          type="search"
          value={zoek ?? ''}
          onChange={(words) => set({ zoek: words || undefined })}
        />
        <NativeSelect
          label={t('filter.trede')}
          options={[
            all,
            ...TREDEN.map((one) => ({ value: String(one), label: terms('trede', { trede: one }) })),
          ]}
          value={trede === undefined ? '' : String(trede)}
          onChange={(value) => set({ trede: TREDEN.find((one) => String(one) === value) })}
        />
        <NativeSelect
          label={t('filter.role')}
          options={[all, ...ROLES.map((role) => ({ value: role, label: terms(`participation.${role}`) }))]}
          value={rol ?? ''}
          onChange={(value) => set({ rol: ROLES.find((role) => role === value) })}
        />
        <Checkbox
          label={t('filter.attention')}
          checked={toon === 'aandacht'}
          onChange={(isOn) => set({ toon: isOn ? 'aandacht' : undefined })}
        />
        {isFiltered && (
          <Button variant="subtle" icon="close" onClick={() => onChange({ sorteer })}>
            {common('clearFilters')}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
