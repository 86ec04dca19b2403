import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { type DossierId, newId } from '@regietafel/domain/core/ids';
import { periodCode } from '@regietafel/domain/indicators/period';
import { describe, expect, it } from 'vitest';
import { draftOf, inputOf, periodsOffered, type ReportDraft } from './report-draft.ts';

const TODAY = '2026-11-23' as PlainDate;
const item = (code: string, unit: ShownItem['unit']): ShownItem => ({
  code,
  name: code,
  definition: '',
  unit,
  kind: 'stock',
  group: 'balans',
  mayBeNegative: false,
  standing: 'probable',
  source: '',
});
const ITEMS = [item('balanstotaal', 'cents'), item('fte', 'fte'), item('clienten', 'count')];
const report = (period: string, over: Partial<ShownReport> = {}): ShownReport => ({
  reportId: newId(),
  headRevisionId: newId(),
  period: periodCode(period),
  scope: 'whole',
  basis: 'quarter_figures',
  items: {},
  deviations: [],
  note: '',
  sourceName: '',
  state: 'submitted',
  isFictitious: true,
  reviews: [],
  origin: {
    author: { name: 'Aanbieder', isOwn: true, mayWrite: true },
    kring: { id: newId(), kind: 'tafel', name: 'Tafel' },
    recordedAt: '2026-10-10T10:00:00Z' as ShownReport['origin']['recordedAt'],
  },
  ...over,
});
const board = (...reports: readonly ShownReport[]): IndicatorBoard => ({
  day: TODAY,
  items: ITEMS,
  definitions: [],
  reports,
  values: [],
  profiles: [],
  desk: { mayReport: true, mayReview: false, profileKringen: [] },
});
const send = (draft: ReportDraft) => inputOf(draft, ITEMS, newId<DossierId>());

describe('a new report', () => {
  it('is of the last quarter that had ended and was not reported yet', () => {
    expect(draftOf(board(), null).period).toBe('2026-Q3');
    expect(draftOf(board(report('2026-Q3')), null).period).toBe('2026-Q2');
    // What another party reported is no report of one's own.
    const other = report('2026-Q3');
    const theirs = {
      ...other,
      origin: { ...other.origin, author: { ...other.origin.author, isOwn: false } },
    };
    expect(draftOf(board(theirs), null).period).toBe('2026-Q3');
  });

  it('offers the running quarter and three years back', () => {
    const offered = periodsOffered(TODAY);
    expect(offered[0]).toBe('2026-Q4');
    expect(offered).toContain('2023-Q4');
    expect(offered.at(-1)).toBe('2023');
  });
});

describe('a report in the form', () => {
  it('comes out as it went in, money as euros between', () => {
    const stands = report('2026-Q3', {
      items: { balanstotaal: 123_456, fte: 10.5, clienten: null },
      deviations: [{ item: 'fte', reason: 'zonder inhuur' }],
    });
    const draft = draftOf(board(stands), stands);
    expect(draft.items['balanstotaal']?.typed).toBe(1234.56);
    expect(send(draft)).toMatchObject({
      id: stands.reportId,
      supersedes: stands.headRevisionId,
      items: stands.items,
      deviations: stands.deviations,
      isSubmitted: true,
    });
  });

  it('says nothing of an empty item, takes zero for a figure, and unknown only when it was said', () => {
    const draft = draftOf(board(), null);
    const items = {
      ...draft.items,
      fte: { typed: 0, isUnknown: false, otherwise: null },
      clienten: { typed: 3, isUnknown: true, otherwise: null },
    };
    expect(send({ ...draft, items }).items).toEqual({ fte: 0, clienten: null });
  });

  it('rounds money to cents', () => {
    const draft = draftOf(board(), null);
    const items = { balanstotaal: { typed: 0.29, isUnknown: false, otherwise: null } };
    expect(send({ ...draft, items }).items).toEqual({ balanstotaal: 29 });
  });
});
