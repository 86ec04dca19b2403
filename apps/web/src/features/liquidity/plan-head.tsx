import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { addMonths } from '@regietafel/domain/core/dates';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { getRouteApi } from '@tanstack/react-router';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ForecastLinks } from './forecast-links.tsx';

const route = getRouteApi('/signed-in/dossiers/$dossier/liquiditeit');

/** What the page is about, on whose plan it rests, and the ways on. */
export function PlanHead({ forecast }: { readonly forecast: Forecast }) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const { input, plan } = forecast;
  return (
    <header className="rt-forecast__head">
      <div>
        <h2>{t('title')}</h2>
        <p className="rt-muted">{t('lead')}</p>
        {input && plan && (
          <div className="rt-forecast__origin">
            <span>
              {t('plan.of', {
                day: format.date(plan.standPer),
                first: format.month(input.plan.firstMonth),
                last: format.month(addMonths(input.plan.firstMonth, input.plan.months - 1)),
              })}
            </span>
            <RecordOrigin origin={plan.origin} isTimeless />
            {plan.isFictitious && <FictiefMark />}
          </div>
        )}
      </div>
      {input && (
        <div className="rt-forecast__ways rt-screen-only">
          <ForecastLinks />
          <PlanChoice forecast={forecast} />
        </div>
      )}
    </header>
  );
}

/** Whose plan the forecast rests on, where more parties have laid one down. */
function PlanChoice({ forecast: { plans, input } }: { readonly forecast: Forecast }) {
  const t = useMessages('liquidity');
  const navigate = route.useNavigate();
  if (plans.length < 2 || input === null) return null;
  return (
    <NativeSelect
      label={t('plan.choose')}
      options={plans.map(({ tenantId, name }) => ({ value: tenantId, label: name ?? t('view.other') }))}
      value={input.plan.authorTenantId}
      onChange={(plan) => void navigate({ search: (before) => ({ ...before, plan }), resetScroll: false })}
    />
  );
}
