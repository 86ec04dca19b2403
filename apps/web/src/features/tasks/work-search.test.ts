import { WORK_KINDS, type WorkItem } from '@regietafel/contracts/tasks/work';
import { expect, it } from 'vitest';
import { filterWork, KINDS, kindsAmong } from './work-search.ts';

const items = WORK_KINDS.map((kind) => ({ kind, key: kind }) as WorkItem);

it('has a name for every kind of work', () => {
  expect(Object.values(KINDS).flat().toSorted()).toEqual(WORK_KINDS.toSorted());
});

it('shows all, or the kind that is asked for', () => {
  expect(filterWork(items, {})).toEqual(items);
  expect(filterWork(items, { soort: 'taken' }).map(({ kind }) => kind)).toEqual(['task', 'task_declined']);
});

it('offers the kinds of which something waits', () => {
  expect(kindsAmong(items.filter(({ kind }) => kind === 'mention'))).toEqual(['vermeldingen']);
  expect(kindsAmong([])).toEqual([]);
});
