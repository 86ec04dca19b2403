import { type DossierId, newId } from '@regietafel/domain/core/ids';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTold, type Place } from './looking.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DOSSIER: Place = { dossierId: newId<DossierId>(), at: null, isEditing: false };
const FORM: Place = { ...DOSSIER, isEditing: true };

function start() {
  const told: (Place | 'away')[] = [];
  const looking = keepTold({
    look: async (place) => told.push(place),
    lookAway: async () => told.push('away'),
  });
  return { told, looking, settle: () => vi.advanceTimersByTime(300) };
}

test('the last place entered is where one is, and leaving it leads back', () => {
  const { told, looking, settle } = start();
  looking.enter(DOSSIER);
  const leaveForm = looking.enter(FORM);
  settle();
  leaveForm();
  settle();
  expect(told).toEqual([FORM, DOSSIER]);
});

test('who stays is told of again before the others forget', () => {
  const { told, looking, settle } = start();
  looking.enter(DOSSIER);
  settle();
  vi.advanceTimersByTime(40_000);
  expect(told).toEqual([DOSSIER, DOSSIER, DOSSIER]);
});

test('who leaves everything looks away, once', () => {
  const { told, looking, settle } = start();
  const leave = looking.enter(DOSSIER);
  settle();
  leave();
  settle();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([DOSSIER, 'away']);
});

test('a window that is hidden looks away at once, and is back when it is shown', () => {
  const { told, looking, settle } = start();
  looking.enter(DOSSIER);
  settle();
  looking.hide();
  expect(told).toEqual([DOSSIER, 'away']);
  vi.advanceTimersByTime(60_000);
  looking.show();
  settle();
  expect(told).toEqual([DOSSIER, 'away', DOSSIER]);
});

test('who walks on at once was never anywhere', () => {
  const { told, looking, settle } = start();
  looking.enter(DOSSIER)();
  settle();
  expect(told).toEqual([]);
});

test('a failure is no harm: the next time tells it again', async () => {
  const look = vi.fn(() => Promise.reject(new Error('no connection')));
  keepTold({ look, lookAway: look }).enter(DOSSIER);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(look).toHaveBeenCalledTimes(2);
});
