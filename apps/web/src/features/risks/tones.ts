import type { RiskColour } from '@regietafel/domain/risks/risk';
import type { Tone } from '@regietafel/ui/core/tone';

/** What a colour of the register means to the eye; its word always stands beside it. */
export const COLOUR_TONES: Readonly<Record<RiskColour, Tone>> = {
  groen: 'positive',
  oranje: 'caution',
  rood: 'negative',
  grijs: 'neutral',
};
