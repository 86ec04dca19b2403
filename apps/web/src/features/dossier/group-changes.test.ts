import type { Change } from '@regietafel/contracts/history/changes';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { type KringId, newId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import { groupChanges } from './group-changes.ts';

const kring = { id: newId<KringId>(), kind: 'tafel' as const, name: 'Tafel' };

function changeOf(
  overrides: Partial<Change> & { readonly author?: string; readonly at?: string } = {},
): Change {
  const { author = 'Aanbieder', at = '2024-10-10T09:00:00Z', ...rest } = overrides;
  return {
    kind: 'kpi_value',
    changeId: newId(),
    subjectId: newId(),
    about: { kind: 'kpi', id: newId() },
    subject: 'Ziekteverzuim',
    standPer: '2024-09-30' as PlainDate,
    isFirst: true,
    isRemoval: false,
    movedFrom: null,
    handName: null,
    origin: {
      author: { name: author, isOwn: false, mayWrite: false },
      kring,
      recordedAt: at as Instant,
    },
    ...rest,
  };
}

describe('groupChanges', () => {
  it('tells one delivery of several figures as one', () => {
    const groups = groupChanges([
      changeOf({ subject: 'Ziekteverzuim' }),
      changeOf({ subject: 'Productiviteit' }),
      changeOf({ subject: 'Ziekteverzuim' }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ act: 'added', subjects: ['Ziekteverzuim', 'Productiviteit'] });
  });

  it.each([
    ['another kind', { kind: 'risk' as const }],
    ['another act', { isFirst: false }],
    ['another author', { author: 'Regio' }],
    ['another day in the Netherlands', { at: '2024-10-10T22:30:00Z' }],
  ])('keeps %s apart', (_what, other) => {
    expect(groupChanges([changeOf(), changeOf(other)])).toHaveLength(2);
  });

  it('keeps the order of the log: what comes between is not jumped over', () => {
    const kinds = groupChanges([changeOf(), changeOf({ kind: 'risk' }), changeOf()]).map(({ kind }) => kind);
    expect(kinds).toEqual(['kpi_value', 'risk', 'kpi_value']);
  });

  it('tells a removal as one, whatever came before', () => {
    expect(groupChanges([changeOf({ isRemoval: true, isFirst: true })])[0]?.act).toBe('removed');
  });
});
