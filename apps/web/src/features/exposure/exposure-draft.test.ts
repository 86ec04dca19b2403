import type { Exposure, ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import { centsOf, contentOf, draftOf, ownOf, placesOf, refusedKind, rowIndex } from './exposure-draft.ts';

const KRING = { id: newId(), kind: 'eigen', name: 'Eigen' } as ShownStatement['origin']['kring'];

function statement(over: Partial<ShownStatement> = {}): ShownStatement {
  return {
    headRevisionId: newId(),
    year: 2024,
    side: 'share',
    standPer: '2025-01-01' as PlainDate,
    rows: [
      { municipality: 'Beek', careKind: 'verblijf', revenueCents: cents(150), places: 3, children: null },
      { municipality: 'Stein', careKind: 'pleegzorg', revenueCents: null, places: 0, children: 2 },
    ],
    guarantees: [{ municipality: 'Beek', cents: cents(5) }],
    room: [{ careKind: 'verblijf', places: null, children: 1 }],
    mayBeTraced: true,
    source: 'Begroting',
    note: '',
    withdrawnReason: null,
    measures: { revenueCents: null, places: null, children: null, guaranteeCents: null },
    uncovered: [],
    isFictitious: false,
    origin: {
      author: { name: 'Regio', isOwn: true, mayWrite: true },
      kring: KRING,
      recordedAt: '2025-01-01T00:00:00Z' as ShownStatement['origin']['recordedAt'],
    },
    ...over,
  };
}

const exposure: Exposure = {
  day: '2026-03-01' as PlainDate,
  statements: [statement()],
  totals: [],
  hardToReplace: [],
  desk: {
    side: 'share',
    kringen: [KRING],
    municipalities: [
      { name: 'Beek', firstYear: null, lastYear: null },
      { name: 'Stein', firstYear: null, lastYear: null },
      { name: 'Later', firstYear: 2025, lastYear: null },
    ],
  },
};
const PLACES = ['Beek', 'Stein'];

describe('the form of a share', () => {
  it('has the municipalities of the year, and the provider one row for all of them', () => {
    expect(placesOf(exposure, 'share', 2024)).toEqual(PLACES);
    expect(placesOf(exposure, 'share', 2026)).toContain('Later');
    expect(placesOf(exposure, 'total', 2024)).toEqual(['']);
  });

  it('sends what it was given when nothing is changed, also after it was kept and restored', () => {
    const before = ownOf(exposure, 2024);
    const draft = draftOf(exposure, before);
    const restored = JSON.parse(JSON.stringify(draft));
    expect(restored).toEqual(draft);
    const { rows, guarantees, room } = contentOf(restored, PLACES);
    // In the order of the kinds of care, not in that of the statement.
    expect(rows).toEqual([exposure.statements[0]?.rows[1], exposure.statements[0]?.rows[0]]);
    expect(guarantees).toEqual(before?.guarantees);
    expect(room).toEqual(before?.room);
    expect(draft).toMatchObject({ supersedes: before?.headRevisionId, kringId: KRING.id, mayWiden: false });
  });

  it('begins empty in a year of which nothing was told, and leaves out what is empty', () => {
    const draft = draftOf(exposure, ownOf(exposure, 2023));
    expect(draft.supersedes).toBeNull();
    expect(contentOf(draft, PLACES)).toEqual({ rows: [], guarantees: [], room: [] });
  });

  it('tells an empty field from a zero', () => {
    const draft = draftOf(exposure, null);
    const cells = { 'crisis Beek': { revenueCents: null, places: 0, children: null } };
    expect(contentOf({ ...draft, cells }, PLACES).rows).toEqual([
      { municipality: 'Beek', careKind: 'crisis', revenueCents: null, places: 0, children: null },
    ]);
  });

  it('finds the cell that the server refuses, and the kind of care under which it stands', () => {
    const { rows } = contentOf(draftOf(exposure, ownOf(exposure, 2024)), PLACES);
    expect(rowIndex(rows, 'verblijf', 'Beek')).toBe(1);
    expect(rowIndex(rows, 'crisis', 'Beek')).toBeUndefined();
    expect(refusedKind(['standPer', 'rows.1.places'], rows)).toBe('verblijf');
    expect(refusedKind(['standPer'], rows)).toBeUndefined();
  });

  it('reads euros as whole cents, and nothing as unknown', () => {
    expect([centsOf(12.345), centsOf(0), centsOf(null), centsOf(1e15)]).toEqual([1235, 0, null, null]);
  });
});
