import type { YearMonth } from '@regietafel/domain/core/dates';
import {
  type CompiledEvent,
  type EventOverride,
  UNSCALED_PERCENT,
} from '@regietafel/domain/liquidity/compiled';
import type { TimelineEvent } from '@regietafel/ui/charts/event-timeline';
import type { Format } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';

/** What an event needs of the page to be told in words. */
export interface EventTelling {
  readonly months: readonly YearMonth[];
  readonly t: Translate<MessagesOf<'liquidity'>>;
  readonly format: Format;
  readonly authorName: (tenantId: CompiledEvent['authorTenantId']) => string;
}

/** The states in which an event can be put. The first is as it is recorded, or `aan` and `uit` as they are. */
export type EventChoice = 'vastgelegd' | 'aan' | 'uit';

/** An event of the forecast as a row of the timeline. */
export function timelineEvent(
  event: CompiledEvent,
  override: EventOverride | undefined,
  telling: EventTelling,
): TimelineEvent {
  const { t, format, months, authorName } = telling;
  const title =
    event.number === null
      ? event.title
      : t('event.numbered', { number: String(event.number), title: event.title });
  const amount = amountWords(event, telling);
  const when = whenWords(event, telling);
  const choices = choicesOf(event, telling);
  const choice = choiceOf(event, override);
  return {
    key: event.key,
    title,
    note: t('event.note', { kind: t(`kind.${event.kind}`), author: authorName(event.authorTenantId) }),
    tone: event.sign === 1 ? (event.class === 'base' ? 'neutral' : 'caution') : 'positive',
    state: event.isOn ? 'on' : event.drawn === null ? 'off' : 'chance',
    isChanged: override !== undefined,
    barText: format.euroShort(event.cents),
    text: [
      amount,
      when,
      t('event.spread', { count: event.spreadMonths }),
      choices.find(({ value }) => value === choice)?.label,
    ]
      .filter((words) => words !== undefined)
      .join(', '),
    from: event.from,
    to: Math.min(event.to, months.length - 1),
    spread: event.spreadMonths,
    scalePercent: override?.scalePercent ?? UNSCALED_PERCENT,
    choices,
    choice,
  };
}

/** What choosing a state means for the override of an event: what its record says already is no override. */
export function overrideFor(
  event: CompiledEvent,
  choice: string,
  override: EventOverride | undefined,
): EventOverride {
  const { isOn: _before, ...rest } = override ?? {};
  const isRecorded = hasThreeStates(event)
    ? choice === 'vastgelegd'
    : (choice === 'aan') === (event.class === 'base');
  return isRecorded ? rest : { ...rest, isOn: choice === 'aan' };
}

/** A possible cost can be left to its chance, or supposed to happen or not; everything else counts or does not. */
function hasThreeStates({ class: kind, sign, probability }: CompiledEvent): boolean {
  return kind === 'scenario' && sign === 1 && probability !== null;
}

function choicesOf(event: CompiledEvent, { t, format }: EventTelling): TimelineEvent['choices'] {
  if (hasThreeStates(event))
    return [
      {
        value: 'vastgelegd',
        label: t('state.chance', { percent: format.percent((event.probability ?? 0) * 100, 0) }),
      },
      { value: 'aan', label: t('state.happens') },
      { value: 'uit', label: t('state.happensNot') },
    ];
  const isUnknown = event.class === 'scenario' && event.sign === 1;
  return [
    { value: 'aan', label: t(isUnknown ? 'state.happens' : 'state.on') },
    { value: 'uit', label: t(isUnknown ? 'state.unknown' : 'state.off') },
  ];
}

function choiceOf(event: CompiledEvent, override: EventOverride | undefined): EventChoice {
  if (hasThreeStates(event) && override?.isOn === undefined) return 'vastgelegd';
  return event.isOn ? 'aan' : 'uit';
}

function amountWords(event: CompiledEvent, { t, format }: EventTelling): string {
  const euro = format.euro(event.cents);
  const amount = event.isYearly ? t('event.yearly', { amount: euro }) : euro;
  return t(event.sign === 1 ? 'event.out' : 'event.in', { euro: amount });
}

function whenWords({ from, to, isDated }: CompiledEvent, { t, format, months }: EventTelling): string {
  if (!isDated) return t('event.undated');
  const last = months.length - 1;
  const nameOf = (index: number) => monthName(months[Math.min(index, last)], format);
  if (from === to) return t('event.from', { month: nameOf(from) });
  return t('event.window', { from: nameOf(from), to: nameOf(to) });
}

function monthName(month: YearMonth | undefined, format: Format): string {
  return month === undefined ? '' : format.monthLong(month);
}
