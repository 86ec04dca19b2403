import type { ReportState } from '@regietafel/domain/indicators/report';
import { Badge } from '@regietafel/ui/components/badge';
import type { Tone } from '@regietafel/ui/core/tone';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const TONES: Readonly<Record<ReportState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  sent_back: 'caution',
  accepted: 'positive',
};

/** Where a report stands in its round. */
export function StateBadge({ state }: { readonly state: ReportState }) {
  const t = useMessages('indicators');
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
