import { describe, expect, it } from 'vitest';
import { checkFigures, checkParts, doubtsAbout } from './check.ts';
import type { IndicatorItem } from './indicator.ts';

type Item = Pick<IndicatorItem, 'code' | 'name' | 'unit' | 'mayBeNegative'>;
const item = (code: string, unit: Item['unit'] = 'cents', mayBeNegative = false): Item => ({
  code,
  name: code.replaceAll('_', ' '),
  unit,
  mayBeNegative,
});
const ITEMS = [
  item('balanstotaal'),
  item('eigen_vermogen', 'cents', true),
  item('opbrengsten'),
  item('opbrengsten_jeugd'),
  item('fte', 'fte'),
  item('fte_overhead', 'fte'),
  item('clienten', 'count'),
  item('capaciteit_etmalen', 'days'),
  item('bezette_etmalen', 'days'),
];
const short = (problems: readonly { path: string; messageKey: string }[]) =>
  problems.map(({ path, messageKey }) => `${path} ${messageKey}`);

describe('a figure by itself', () => {
  it('is below zero only where it may be', () => {
    expect(short(checkFigures(ITEMS, { eigen_vermogen: -1, balanstotaal: -1 }))).toEqual([
      'items.balanstotaal indicators.negative',
    ]);
  });

  it('is whole where it counts cents or people, and may be broken where it counts fte', () => {
    expect(short(checkFigures(ITEMS, { opbrengsten: 1.5, clienten: 0.5, fte: 10.4 }))).toEqual([
      'items.opbrengsten indicators.whole',
      'items.clienten indicators.whole',
    ]);
  });

  it('is of an item that is asked for; unknown is no figure', () => {
    expect(checkFigures(ITEMS, { koffie: 3, fte: null })).toEqual([
      { path: 'items.koffie', messageKey: 'indicators.unknownItem', values: { item: 'koffie' } },
    ]);
  });
});

describe('a part', () => {
  it('is at most its whole', () => {
    expect(checkParts(ITEMS, { opbrengsten: 10, opbrengsten_jeugd: 11, fte: 5, fte_overhead: 5 })).toEqual([
      {
        path: 'items.opbrengsten_jeugd',
        messageKey: 'indicators.moreThanWhole',
        values: { item: 'opbrengsten jeugd', whole: 'opbrengsten' },
      },
    ]);
  });

  it('contradicts nothing where the whole is unknown', () => {
    expect(checkParts(ITEMS, { opbrengsten: null, opbrengsten_jeugd: 11, fte_overhead: 3 })).toEqual([]);
  });
});

describe('a doubt', () => {
  it('is that a place was used far more than there is room', () => {
    const asked = (bezette_etmalen: number) =>
      short(doubtsAbout(ITEMS, { bezette_etmalen, capaciteit_etmalen: 100 }, null));
    expect(asked(110)).toEqual([]);
    expect(asked(111)).toEqual(['items.bezette_etmalen indicators.seldomMore']);
  });

  it('is a figure in another unit than the one before', () => {
    const asked = (opbrengsten: number) =>
      short(doubtsAbout(ITEMS, { opbrengsten }, { opbrengsten: 1_000_000 }));
    expect(asked(1_000)).toEqual(['items.opbrengsten indicators.otherUnit']);
    expect(asked(50_000_000)).toEqual(['items.opbrengsten indicators.otherUnit']);
    expect(asked(49_000_000)).toEqual([]);
    expect(asked(0)).toEqual([]);
    expect(short(doubtsAbout(ITEMS, { opbrengsten: 5 }, { opbrengsten: null }))).toEqual([]);
  });
});
