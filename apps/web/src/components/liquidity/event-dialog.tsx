import { eventConflict, type ShownEvent } from '@regietafel/contracts/liquidity/events';
import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DraftNotice } from '../draft-notice.tsx';
import { KringField } from '../kring-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { initialWriteAs, WriteAsFields } from '../write-as-fields.tsx';
import { EventAmountFields } from './event-amount-fields.tsx';
import { contentOf, draftOf, type EventDraft, newDraft } from './event-draft.ts';
import { EventNatureFields, EventNoteFields } from './event-fields.tsx';
import { EventCoversFields, EventWhenFields } from './event-when-fields.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';

interface EventDialogProps {
  readonly forecast: Forecast;
  readonly input: NonNullable<Forecast['input']>;
  /** Null for a new one. */
  readonly event: ShownEvent | null;
  /** What a new one begins with, such as the end of a guarantee. */
  readonly proposal?: Partial<EventDraft>;
  readonly onClose: () => void;
}

/** Puts a measure, support, a guarantee or something else on the timeline, or changes it. */
export function EventDialog({ forecast, input, event, proposal, onClose }: EventDialogProps) {
  const t = useMessages('forecastEvents');
  const { dossierId } = useDossier();
  const places = forecast.desk.events;
  const name = event === null ? `cash-event/new/${dossierId}` : `cash-event/${event.eventId}`;
  const { draft, change, forget, discard, isRestored } = useDraft<EventDraft>(name, () =>
    event === null
      ? { ...newDraft(input.plan.firstMonth, forecast.day), ...proposal }
      : draftOf(event, forecast.day),
  );
  const [place, setPlace] = useState(() =>
    event === null
      ? initialWriteAs(places, 'cash_event')
      : { recordAs: 'own' as const, kringId: event.origin.kring.id },
  );
  const [mayWiden, setMayWiden] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const saving = useSave({
    save: api.liquidity.recordEvent.mutate,
    done: t(event === null ? 'added' : 'changed'),
    onDone: close,
  });
  const theirs = overtakenBy(saving.failure, eventConflict);
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = theirs?.revisionId ?? draft.supersedes;
    if (supersedes !== draft.supersedes) change({ supersedes });
    saving.save({
      ...contentOf({ ...draft, supersedes }),
      dossierId,
      eventId: event?.eventId ?? null,
      recordAs: place?.recordAs ?? 'own',
      kringId: place?.kringId ?? '',
      mayWiden,
    });
  };
  const title = t(event === null ? 'add' : 'change');
  return (
    <SaveDialog
      {...saving}
      title={title}
      action={title}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      onCancel={close}
      refusal={theirs !== undefined && <OvertakenNotice title={theirs?.title ?? null} />}
    >
      {(parts) => {
        const fields = { parts, draft, set: change };
        return (
          <>
            <DraftNotice isRestored={isRestored} onDiscard={discard} />
            <EventNatureFields {...fields} />
            <EventAmountFields {...fields} />
            <EventWhenFields {...fields} plan={input.plan} />
            <EventCoversFields {...fields} risks={input.risks} />
            <EventNoteFields {...fields} />
            {event === null && place && (
              <WriteAsFields
                places={places}
                record="cash_event"
                value={place}
                onChange={setPlace}
                {...parts}
              />
            )}
            {event !== null && place && (
              <KringField
                id={parts.idOf('kringId')}
                kringen={kringenOf(forecast, event)}
                value={place.kringId}
                onChange={(kringId) => setPlace({ ...place, kringId })}
                error={parts.errors.get('kringId')}
                move={{
                  from: [event.origin.kring.id],
                  mayWiden,
                  onMayWiden: setMayWiden,
                  error: parts.errors.get('mayWiden'),
                }}
              />
            )}
          </>
        );
      }}
    </SaveDialog>
  );
}

/** The kringen to which the event's author may write. */
function kringenOf({ desk }: Forecast, { origin }: ShownEvent) {
  const as = origin.author.isOwn ? 'own' : 'tafel';
  return desk.events.find(({ recordAs }) => recordAs === as)?.kringen ?? [];
}
