import type { ShownEvent } from '@regietafel/contracts/liquidity/events';
import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { CompiledForecast, WakingRisk } from '@regietafel/domain/liquidity/compiled';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { lazy, useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Part } from '../part.tsx';
import { RecordOrigin } from '../record-origin.tsx';
import type { EventDraft } from './event-draft.ts';
import { RegisterSum } from './register-sum.tsx';
import { useEventWords } from './use-event-words.ts';
import { wakingProposal } from './waking-proposal.ts';
import './recorded-events.css';

const EventDialog = lazy(() => import('./event-dialog.tsx').then((part) => ({ default: part.EventDialog })));
const RemoveEventDialog = lazy(() =>
  import('./remove-event-dialog.tsx').then((part) => ({ default: part.RemoveEventDialog })),
);

type Open =
  | { readonly kind: 'new'; readonly proposal?: Partial<EventDraft> }
  | { readonly kind: 'change' | 'remove'; readonly event: ShownEvent };

interface RecordedEventsProps {
  readonly forecast: Forecast;
  readonly input: NonNullable<Forecast['input']>;
  readonly compiled: CompiledForecast;
  /** False while somebody reads the past, or looks as somebody else. */
  readonly isEditable: boolean;
}

/** The events beside the risks as they were recorded, by whom and for whom, with what comes back by itself. */
export function RecordedEvents({ forecast, input, compiled, isEditable }: RecordedEventsProps) {
  const t = useMessages('forecastEvents');
  const [open, setOpen] = useState<Open | null>(null);
  const mayRecord = isEditable && forecast.desk.events.length > 0;
  const close = () => setOpen(null);
  return (
    <Card
      title={t('title')}
      actions={
        mayRecord && (
          <Button icon="add" onClick={() => setOpen({ kind: 'new' })}>
            {t('add')}
          </Button>
        )
      }
    >
      <p className="rt-muted">{t('lead')}</p>
      {forecast.events.length === 0 && <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>}
      <ul className="rt-recorded-events">
        {forecast.events.map((event) => (
          <RecordedEvent
            key={event.eventId}
            event={event}
            isEditable={mayRecord && event.origin.author.mayWrite}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {compiled.waking.map((risk) => (
        <Waking
          key={risk.riskId}
          risk={risk}
          // What stands on the timeline already needs no proposal.
          onPropose={
            mayRecord && !forecast.events.some(({ coversRiskIds }) => coversRiskIds.includes(risk.riskId))
              ? (proposal) => setOpen({ kind: 'new', proposal })
              : null
          }
          plan={input.plan}
        />
      ))}
      <RegisterSum risks={input.risks} compiled={compiled} />
      <Part>
        {(open?.kind === 'new' || open?.kind === 'change') && (
          <EventDialog
            forecast={forecast}
            input={input}
            event={open.kind === 'change' ? open.event : null}
            {...(open.kind === 'new' && open.proposal && { proposal: open.proposal })}
            onClose={close}
          />
        )}
        {open?.kind === 'remove' && (
          <RemoveEventDialog event={open.event} day={forecast.day} onClose={close} />
        )}
      </Part>
    </Card>
  );
}

interface RecordedEventProps {
  readonly event: ShownEvent;
  readonly isEditable: boolean;
  readonly onOpen: (open: Open) => void;
}

function RecordedEvent({ event, isEditable, onOpen }: RecordedEventProps) {
  const t = useMessages('forecastEvents');
  const words = useEventWords();
  return (
    <li>
      <div>
        <strong>{event.title}</strong>
        <p>{words(event)}</p>
        {event.note !== '' && <p className="rt-muted">{event.note}</p>}
        {event.isFictitious && <FictiefMark />}
        <RecordOrigin origin={event.origin} />
      </div>
      {isEditable && (
        <div className="rt-recorded-events__actions">
          <Button
            icon="edit"
            aria-label={t('changeNamed', { title: event.title })}
            onClick={() => onOpen({ kind: 'change', event })}
          >
            {t('change')}
          </Button>
          <Button
            variant="subtle"
            aria-label={t('removeNamed', { title: event.title })}
            onClick={() => onOpen({ kind: 'remove', event })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface WakingProps {
  readonly risk: WakingRisk;
  readonly plan: NonNullable<Forecast['input']>['plan'];
  readonly onPropose: ((proposal: Partial<EventDraft>) => void) | null;
}

/** A settled risk that comes back, with an event to put on the timeline for it. */
function Waking({ risk, plan, onPropose }: WakingProps) {
  const t = useMessages('forecastEvents');
  const format = useFormat();
  const words = { number: String(risk.number), title: risk.title, day: format.date(risk.on) };
  return (
    <div className="rt-recorded-events__waking">
      <p>
        {risk.cents === null
          ? t('waking.plain', words)
          : t('waking.amount', { ...words, amount: format.euro(risk.cents) })}
      </p>
      {onPropose && (
        <Button
          onClick={() => onPropose(wakingProposal(risk, plan, t('waking.event', { title: risk.title })))}
        >
          {t('waking.propose')}
        </Button>
      )}
    </div>
  );
}
