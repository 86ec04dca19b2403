import type { Standing } from '@regietafel/domain/ladder/ladder';
import { StatusDot } from '@regietafel/ui/components/badge';
import type { Tone } from '@regietafel/ui/core/tone';
import { useMessages } from '../../lib/i18n/use-messages.ts';

const TONES: Readonly<Record<Standing, Tone>> = {
  established: 'positive',
  probable: 'info',
  uncertain: 'caution',
};

/** How certain a fact of the reference data is. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const terms = useMessages('terms');
  return <StatusDot tone={TONES[standing]}>{terms(`standing.${standing}`)}</StatusDot>;
}
