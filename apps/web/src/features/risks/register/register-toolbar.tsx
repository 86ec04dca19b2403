import { RISK_COLOURS, RISK_GROUPS, RISK_STATUSES } from '@regietafel/domain/risks/risk';
import { Button } from '@regietafel/ui/components/button';
import { Select } from '@regietafel/ui/components/select';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { NARROW, useMediaQuery } from '@regietafel/ui/core/media';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { GROUPINGS, type RegisterSearch } from '../search.ts';

interface ToolbarProps {
  readonly search: RegisterSearch;
  readonly owners: readonly string[];
  readonly shown: number;
  readonly total: number;
  /** Puts these values in the address; undefined takes one out. */
  readonly onChange: (change: { [K in keyof RegisterSearch]?: RegisterSearch[K] | undefined }) => void;
}

const ALL = 'alle';
const BY_GROUP = 'groep';
const FILTERS = ['zoek', 'kleur', 'status', 'groep', 'eigenaar'] as const;

/** Search, filters and grouping of the register; all of it stands in the address. */
export function RegisterToolbar(props: ToolbarProps) {
  const { search, shown, total, onChange } = props;
  const t = useMessages('risks');
  const common = useMessages('common');
  const isFiltered = FILTERS.some((key) => search[key] !== undefined);
  return (
    <Toolbar
      label={common('filter')}
      end={
        <>
          <span role="status">{t('shown', { count: shown, total })}</span>
          {isFiltered && (
            <Button
              variant="subtle"
              icon="close"
              onClick={() => onChange(Object.fromEntries(FILTERS.map((key) => [key, undefined])))}
            >
              {common('clearFilters')}
            </Button>
          )}
        </>
      }
    >
      <TextField
        label={common('search')}
        type="search"
        value={search.zoek ?? ''}
        onChange={(zoek) => onChange({ zoek: zoek === '' ? undefined : zoek })}
      />
      <Choices {...props} />
    </Toolbar>
  );
}

/** The filters; behind one button where they would push the table off a small screen. */
function Choices(props: ToolbarProps) {
  const common = useMessages('common');
  if (!useMediaQuery(NARROW)) return <ChoiceFields {...props} />;
  return (
    <details className="risks-filters">
      <summary>{common('filter')}</summary>
      <div className="risks-form">
        <ChoiceFields {...props} />
      </div>
    </details>
  );
}

function ChoiceFields({ search, owners, onChange }: ToolbarProps) {
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const common = useMessages('common');
  const all = { value: ALL, label: t('filter.all') } as const;
  const only = <V extends string>(value: V | typeof ALL): V | undefined =>
    value === ALL ? undefined : value;
  return (
    <>
      <Select
        label={t('column.colour')}
        value={search.kleur ?? ALL}
        options={[all, ...RISK_COLOURS.map((value) => ({ value, label: terms(`riskColour.${value}`) }))]}
        onChange={(value) => onChange({ kleur: only(value) })}
      />
      <Select
        label={t('column.status')}
        value={search.status ?? ALL}
        options={[all, ...RISK_STATUSES.map((value) => ({ value, label: terms(`riskStatus.${value}`) }))]}
        onChange={(value) => onChange({ status: only(value) })}
      />
      <Select
        label={t('column.group')}
        value={search.groep ?? ALL}
        options={[all, ...RISK_GROUPS.map((value) => ({ value, label: terms(`riskGroup.${value}`) }))]}
        onChange={(value) => onChange({ groep: only(value) })}
      />
      <Select
        label={t('column.owners')}
        value={search.eigenaar ?? ALL}
        options={[all, ...owners.map((value) => ({ value, label: value }))]}
        onChange={(value) => onChange({ eigenaar: only(value) })}
      />
      <Select
        label={common('groupBy')}
        value={search.groepeer ?? BY_GROUP}
        options={([BY_GROUP, ...GROUPINGS] as const).map((value) => ({
          value,
          label: t(`grouping.${value}`),
        }))}
        onChange={(value) => onChange({ groepeer: value === BY_GROUP ? undefined : value })}
      />
    </>
  );
}
