import type { Act } from '@regietafel/contracts/sharing/acts';
import type { Tone } from '@regietafel/ui/core/tone';
import { type Format, useFormat } from '../../../lib/format/format.ts';
import type { MessagesOf } from '../../../lib/i18n/areas.ts';
import type { Translate } from '../../../lib/i18n/message.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

export type ActWords = Translate<MessagesOf<'acts'>>;

export const STATUS_TONES: Readonly<Record<Act['status'], Tone>> = {
  awaits_consent: 'caution',
  awaits_answer: 'info',
  carried_out: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
  declined: 'negative',
  lapsed: 'neutral',
};

/** The sentences of an act: what it is, and how it stands. */
export function useActWords() {
  const t = useMessages('acts');
  const format = useFormat();
  return {
    t,
    format,
    whatOf: (act: Act) => whatOf(act, t, format),
    statusOf: (act: Act) =>
      t(`status.${act.status}`, { names: format.list(act.missing), subject: act.subjectName ?? '' }),
  };
}

function whatOf(act: Act, t: ActWords, format: Format): string {
  const subject = act.subjectName ?? '';
  const day = format.date(act.from);
  const role = act.role === null ? '' : t(`as.${act.role}`);
  return t(`act.${act.kind}`, { subject, day, role, history: sinceOf(act, t, format) });
}

/** What of the past is read, as the end of a sentence. */
export function sinceOf(
  { history, seesFrom }: Pick<Act, 'history' | 'seesFrom'>,
  t: ActWords,
  format: Pick<Format, 'date'>,
): string {
  if (history === null) return '';
  return t(`since.${history}`, { day: seesFrom === null ? '' : format.date(seesFrom) });
}
