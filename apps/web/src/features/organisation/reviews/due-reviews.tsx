import type { ReviewOverview } from '@regietafel/contracts/accounts/reviews';
import type { ReviewKind } from '@regietafel/domain/accounts/review-kinds';
import { daysBetween } from '@regietafel/domain/core/dates';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card, CardGrid } from '@regietafel/ui/components/card';
import type { Tone } from '@regietafel/ui/core/tone';
import { Muted } from '../../../components/cell.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

type Due = ReviewOverview['due'][number];

/** As with other deadlines: the month before it asks for attention. */
const SOON_DAYS = 30;

interface DueReviewsProps {
  readonly overview: ReviewOverview;
  readonly onStart: (kind: ReviewKind) => void;
}

/** When each review must be signed, and how to begin. */
export function DueReviews({ overview: { due, day, mayReview }, onStart }: DueReviewsProps) {
  const t = useMessages('organisation');
  const format = useFormat();
  return (
    <CardGrid columnWidth="22rem">
      {due.map((one) => {
        const { word, tone } = standOf(one, day);
        return (
          <Card key={one.kind} title={t(`kind.${one.kind}`)}>
            <div className="rt-review__due">
              <p>
                <Badge tone={tone} icon="calendar">
                  {t(word, { day: format.date(one.dueOn) })}
                </Badge>
              </p>
              <p>
                {one.lastSignedOn === null
                  ? t('due.never')
                  : t('due.last', { day: format.date(one.lastSignedOn) })}
              </p>
              {mayReview ? (
                <Button onClick={() => onStart(one.kind)}>{t('start')}</Button>
              ) : (
                <Muted>{t('start.notYou')}</Muted>
              )}
            </div>
          </Card>
        );
      })}
    </CardGrid>
  );
}

function standOf(
  { dueOn }: Due,
  day: Due['dueOn'],
): {
  readonly word: 'due.on' | 'due.soon' | 'due.overdue';
  readonly tone: Tone;
} {
  const left = daysBetween(day, dueOn);
  if (left <= 0) return { word: 'due.overdue', tone: 'negative' };
  return left <= SOON_DAYS ? { word: 'due.soon', tone: 'caution' } : { word: 'due.on', tone: 'neutral' };
}
