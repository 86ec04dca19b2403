import type { PlainDate } from '../core/dates.ts';
import type { AccountId } from '../core/ids.ts';
import type { NotificationKind } from './notification.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a kind is mailed. On the page of notifications everything stands, whatever is chosen here. */
export const DELIVERIES = ['at_once', 'daily', 'off'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** A minute of the Dutch day, 0 to 1439. */
export type MinuteOfDay = number;

/** How one person wants to be told, in one organisation. */
export interface NotificationSetting {
  readonly language: Language;
  readonly delivery: Readonly<Record<NotificationKind, Delivery>>;
  /** When the daily mail goes out. */
  readonly digestAt: MinuteOfDay;
  /** No mail from the one until the other; may run over midnight. Equal minutes: all day. */
  readonly quiet: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
  /** No mail on Saturday and Sunday. */
  readonly quietWeekend: boolean;
  /** Who is told too: while the person is away, and of a deadline to which the person did not react. */
  readonly deputyAccountId: AccountId | null;
  /** First and last day away. No mail meanwhile. */
  readonly absence: { readonly from: PlainDate; readonly until: PlainDate } | null;
}

/** What waits for a person goes at once; what happens anyway comes once a day. */
export const DEFAULT_DELIVERY: NotificationSetting['delivery'] = {
  deadline: 'daily',
  mention: 'at_once',
  task: 'at_once',
  signature: 'at_once',
  consent: 'at_once',
  invitation: 'at_once',
  comment: 'daily',
  delivery: 'daily',
  release: 'daily',
  review: 'daily',
  support_access: 'at_once',
};

/** For who chose nothing yet: Dutch, office hours, a daily mail at eight. */
export const DEFAULT_SETTING: NotificationSetting = {
  language: 'nl',
  delivery: DEFAULT_DELIVERY,
  digestAt: 8 * 60,
  quiet: { from: 19 * 60, to: 7 * 60 },
  quietWeekend: true,
  deputyAccountId: null,
  absence: null,
};
