import type { AccountId } from '@regietafel/domain/core/ids';
import type { NotificationSetting } from '@regietafel/domain/notifications/setting';

/** The setting as it stands in the form: times as clocks show them, and what is switched off keeps what it had. */
export interface SettingDraft {
  readonly language: NotificationSetting['language'];
  readonly delivery: NotificationSetting['delivery'];
  readonly digestAt: string;
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly quietWeekend: boolean;
  readonly deputy: AccountId | '';
  readonly isAbsent: boolean;
  readonly absentFrom: string | null;
  readonly absentUntil: string | null;
}

const OFFICE_HOURS = { from: 19 * 60, to: 7 * 60 };

export function draftOf(setting: NotificationSetting): SettingDraft {
  const quiet = setting.quiet ?? OFFICE_HOURS;
  return {
    language: setting.language,
    delivery: setting.delivery,
    digestAt: timeOf(setting.digestAt),
    isQuiet: setting.quiet !== null,
    quietFrom: timeOf(quiet.from),
    quietTo: timeOf(quiet.to),
    quietWeekend: setting.quietWeekend,
    deputy: setting.deputyAccountId ?? '',
    isAbsent: setting.absence !== null,
    absentFrom: setting.absence?.from ?? null,
    absentUntil: setting.absence?.until ?? null,
  };
}

/** What is sent to the server, which judges it: a field that is not filled in is sent as such. */
export function settingOf(draft: SettingDraft) {
  return {
    language: draft.language,
    delivery: draft.delivery,
    digestAt: minuteOf(draft.digestAt),
    quiet: draft.isQuiet ? { from: minuteOf(draft.quietFrom), to: minuteOf(draft.quietTo) } : null,
    quietWeekend: draft.quietWeekend,
    deputyAccountId: draft.deputy === '' ? null : draft.deputy,
    absence: draft.isAbsent ? { from: draft.absentFrom ?? '', until: draft.absentUntil ?? '' } : null,
  };
}

/** `07:30` of a minute of the day. */
export function timeOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of `07:30`. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
