import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { Timeline, type TimelineItem } from '@regietafel/ui/components/timeline';
import { type Format, useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { AGREEMENT_TONES } from './slip.tsx';

interface AgreementCourseProps {
  readonly agreement: Agreement;
  /** The day up to which an open agreement slips. */
  readonly day: string;
}

/** The dates of one agreement in order: first promised, every move with its reason, and how it ended. */
export function AgreementCourse({ agreement, day }: AgreementCourseProps) {
  const t = useMessages('agreements');
  const format = useFormat();
  return (
    <Timeline
      label={t('panel.course')}
      items={[
        {
          id: 'first',
          dateTime: agreement.firstDueOn,
          when: format.date(agreement.firstDueOn),
          title: t('course.first'),
          icon: 'calendar',
        },
        ...agreement.moves.map((move, index) => moveItem(move, index, t, format)),
        ...endItem(agreement, day, t, format),
      ]}
    />
  );
}

type Words = Translate<MessagesOf<'agreements'>>;
type Move = Agreement['moves'][number];

function moveItem(move: Move, index: number, t: Words, format: Format): TimelineItem {
  const said = t('course.said', { day: format.date(move.standPer) });
  const source = move.source && t('course.source', { source: move.source });
  return {
    id: `move-${String(index)}`,
    dateTime: move.to,
    when: format.date(move.to),
    title:
      move.days < 0 ? t('course.earlier', { count: -move.days }) : t('course.later', { count: move.days }),
    body: move.reason,
    footer: [said, source].filter(Boolean).join(' · '),
    tone: move.days < 0 ? 'info' : 'caution',
    icon: move.days < 0 ? 'arrowUp' : 'arrowDown',
  };
}

function endItem(agreement: Agreement, day: string, t: Words, format: Format): readonly TimelineItem[] {
  const { status, settledOn, overdueDays } = agreement;
  if (status !== 'open' && settledOn) {
    const tone = AGREEMENT_TONES[status];
    const icon = status === 'nagekomen' ? 'check' : 'minus';
    const when = format.date(settledOn);
    return [
      { id: 'end', dateTime: settledOn, when, title: t(`course.${status}`), tone, icon, isCurrent: true },
    ];
  }
  if (overdueDays === 0) return [];
  const title = t('course.overdue', { count: overdueDays });
  const when = format.date(day as Agreement['dueOn']);
  return [{ id: 'end', dateTime: day, when, title, tone: 'negative', icon: 'stop', isCurrent: true }];
}
