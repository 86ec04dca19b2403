import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId, type RegisterVersionId } from '@regietafel/domain/core/ids';
import { expect, test } from 'vitest';
import type { VersionSummary } from '../queries.ts';
import { defaultSides, sideOf } from './sides.ts';

const TODAY = '2024-12-02' as PlainDate;
const version = (versionId = newId<RegisterVersionId>()) => ({ versionId }) as VersionSummary;

test('without a choice the last two versions are compared', () => {
  const [latest, before, older] = [version(), version(), version()];
  expect(defaultSides([latest, before, older], TODAY)).toEqual({
    van: before.versionId,
    tot: latest.versionId,
  });
});

test('a single version is compared with today, and without one there is nothing to compare', () => {
  const only = version();
  expect(defaultSides([only], TODAY)).toEqual({ van: only.versionId, tot: TODAY });
  expect(defaultSides([], TODAY)).toBeNull();
});

test('a day and a version are told apart', () => {
  const one = version();
  expect(sideOf(one.versionId, [one])).toEqual({ kind: 'version', versionId: one.versionId });
  expect(sideOf(TODAY, [one])).toEqual({ kind: 'day', day: TODAY });
  // A version that this person does not read is still asked for as such; the server says that it is not there.
  expect(sideOf(one.versionId, [])).toEqual({ kind: 'version', versionId: one.versionId });
});
