import { plainDate } from '@regietafel/domain/core/dates';
import { type AccountId, newId } from '@regietafel/domain/core/ids';
import { DEFAULT_SETTING, type NotificationSetting } from '@regietafel/domain/notifications/setting';
import { expect, test } from 'vitest';
import { draftOf, settingOf } from './settings-draft.ts';

const CHOSEN: NotificationSetting = {
  ...DEFAULT_SETTING,
  digestAt: 5,
  quiet: { from: 1439, to: 0 },
  deputyAccountId: newId<AccountId>(),
  absence: { from: plainDate('2026-12-24'), until: plainDate('2027-01-03') },
};

test.each([DEFAULT_SETTING, CHOSEN, { ...CHOSEN, quiet: null, absence: null }])(
  'a setting comes out of the form as it went in',
  (setting) => {
    expect(settingOf(draftOf(setting))).toEqual(setting);
  },
);

test('times stand in the form as clocks show them', () => {
  expect(draftOf(CHOSEN)).toMatchObject({ digestAt: '00:05', quietFrom: '23:59', quietTo: '00:00' });
});

test('what is switched off is not sent, and what is empty is left to the server to refuse', () => {
  const draft = { ...draftOf(CHOSEN), isQuiet: false, digestAt: '', absentUntil: null };
  expect(settingOf(draft)).toMatchObject({
    quiet: null,
    absence: { from: '2026-12-24', until: '' },
  });
});
