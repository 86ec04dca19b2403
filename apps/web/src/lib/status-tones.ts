import type { KpiStatus } from '@regietafel/domain/kpis/kpi';
import type { RiskColour } from '@regietafel/domain/risks/risk';
import type { Tone } from '@regietafel/ui/core/tone';

/** How the colour of a risk looks, the same on every page. */
export const RISK_TONES: Readonly<Record<RiskColour, Tone>> = {
  groen: 'positive',
  oranje: 'caution',
  rood: 'negative',
  grijs: 'neutral',
};

/** How the status of a KPI looks. What is out of date is never green. */
export const KPI_TONES: Readonly<Record<KpiStatus, Tone>> = {
  behaald: 'positive',
  bijna: 'caution',
  niet_behaald: 'negative',
  gedoogd: 'info',
  verouderd: 'neutral',
  geen_norm: 'neutral',
};

/** How grave a trede looks: from three on the draaiboek applies, from four on continuity itself is at stake. */
export function tredeTone(trede: number): Tone {
  if (trede >= 4) return 'negative';
  return trede === 3 ? 'caution' : 'neutral';
}
