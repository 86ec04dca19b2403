import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { Button } from '@regietafel/ui/components/button';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { getRouteApi } from '@tanstack/react-router';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { OverrideAction } from '../../lib/liquidity/change-overrides.ts';
import { viewText } from '../../lib/liquidity/view-text.ts';
import { ExportWorkbook } from './export-workbook.tsx';
import { ScenarioTools } from './scenario-tools.tsx';
import { usePartyName } from './telling.ts';
import { useViews } from './use-views.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/liquiditeit');
const NONE = 'geen';

interface ViewToolsProps {
  readonly forecast: Forecast;
  readonly overrides: ForecastOverrides;
  readonly onChange: (action: OverrideAction) => void;
  readonly isAdjusted: boolean;
}

/** Through whose eyes, whose beside it, and under which scenario. */
export function ViewTools({ forecast, overrides, onChange, isAdjusted }: ViewToolsProps) {
  const t = useMessages('liquidity');
  const navigate = route.useNavigate();
  const { view, beside } = useViews(forecast);
  const views = useViewOptions(forecast);
  const shown = viewText(view);
  const go = (search: { readonly blik?: typeof shown; readonly naast?: typeof shown | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...search }), resetScroll: false });
  return (
    <div className="rt-forecast__tools">
      <Toolbar
        label={t('view.tools')}
        end={
          <>
            {isAdjusted && (
              <Button icon="history" onClick={() => onChange({ kind: 'all', overrides: NO_OVERRIDES })}>
                {t('reset')}
              </Button>
            )}
            <ExportWorkbook view={view} overrides={overrides} />
          </>
        }
      >
        <NativeSelect
          label={t('view.label')}
          options={views}
          value={shown}
          onChange={(blik) => go({ blik })}
        />
        <NativeSelect
          label={t('view.beside')}
          options={[{ value: NONE, label: t('view.none') }, ...views.filter(({ value }) => value !== shown)]}
          value={beside === null ? NONE : viewText(beside)}
          onChange={(naast) => go({ naast: naast === NONE ? undefined : naast })}
        />
        <ScenarioTools
          forecast={forecast}
          overrides={overrides}
          onChange={onChange}
          isAdjusted={isAdjusted}
        />
      </Toolbar>
      {isAdjusted && <Notice tone="info" title={t('adjusted')} role="status" />}
      {[view, beside].some((one) => one?.kind === 'kernteam') && (
        <p className="rt-muted">{t('view.caution')}</p>
      )}
    </div>
  );
}

/** The kernteam, and everybody whose judgements the forecast can be seen through. */
function useViewOptions({ input }: Forecast) {
  const t = useMessages('liquidity');
  const parties = input?.parties ?? [];
  const nameOf = usePartyName(parties);
  return [
    { value: 'kernteam' as const, label: t('view.kernteam') },
    ...parties.map(({ tenantId }) => ({ value: tenantId, label: nameOf(tenantId) })),
  ];
}
