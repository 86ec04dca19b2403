import { describe, expect, test } from 'vitest';
import { Refused } from '../risks/extract/refused.ts';
import { collectCells } from './collect-cells.ts';

const collect = (rows: string, after = '') =>
  collectCells(new TextEncoder().encode(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`), {
    strings: ['een', 'twee'],
    formats: ['number', 'percent', 'date'],
    budget: { cells: 100, characters: 1_000 },
  });
const row = (cells: string) => collect(`<row r="7">${cells}</row>`).cells;

describe('the cells of a sheet', () => {
  test.each([
    ['<c r="A7"><v>12.5</v></c>', 'number', '12.5'],
    ['<c r="A7" t="n"><v>-1E-3</v></c>', 'number', '-1E-3'],
    ['<c r="A7"><v>0x1F</v></c>', 'text', '0x1F'],
    ['<c r="A7"><v>1e999</v></c>', 'text', '1e999'],
    ['<c r="A7" s="1"><v>0.5</v></c>', 'percent', '0.5'],
    ['<c r="A7" s="2"><v>45292</v></c>', 'date', '45292'],
    ['<c r="A7" t="d"><v>2024-01-01</v></c>', 'date', '2024-01-01'],
    ['<c r="A7" s="1" t="s"><v>1</v></c>', 'text', 'twee'],
    ['<c r="A7" t="str"><v>12</v></c>', 'text', '12'],
    ['<c r="A7" t="b"><v>0</v></c>', 'boolean', '0'],
    ['<c r="A7" t="e"><v>#N/A</v></c>', 'error', '#N/A'],
    ['<c r="A7" t="inlineStr"><is><r><t>on</t></r><r><t>bekend</t></r></is></c>', 'text', 'onbekend'],
    ['<c r="A7" t="inlineStr"><is><t>een</t><rPh><t>uitspraak</t></rPh></is></c>', 'text', 'een'],
  ])('are told apart by what they hold: %s', (cell, kind, text) => {
    expect(row(cell).get('A7')).toEqual({ kind, text, isFormula: false });
  });

  test('that hold a formula say so, also when no outcome was kept', () => {
    expect(row('<c r="A7"><f>1+1</f><v>2</v></c><c r="B7"><f t="shared" si="0"/></c>')).toEqual(
      new Map([
        ['A7', { kind: 'number', text: '2', isFormula: true }],
        ['B7', { kind: 'text', text: '', isFormula: true }],
      ]),
    );
  });

  test('that hold nothing are left out, a text that is not listed among them', () => {
    expect(row('<c r="A7" s="1"/><c r="B7" t="s"><v/></c><c r="C7" t="s"><v>9</v></c>').size).toBe(0);
  });

  test('that do not say where they stand follow the one before', () => {
    const { cells } = collect(
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    expect([...cells].map(([at, { text }]) => `${at} ${text}`)).toEqual(['A1 1', 'C1 2', 'D1 3', 'A2 4']);
  });

  test.each(['D07', 'd7', '$D$7', 'D', '7', 'ABCD7', 'D0'])('that stand nowhere are refused: %s', (at) => {
    expect(() => row(`<c r="${at}"><v>1</v></c>`)).toThrow(new Refused('malformed'));
  });

  test('that are too many or say too much are refused, and so are too many that were merged', () => {
    const many = Array.from(
      { length: 101 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    );
    expect(() => collect(many.join(''))).toThrow(new Refused('too_large'));
    expect(() => row(`<c r="A7" t="str"><v>${'x'.repeat(1_001)}</v></c>`)).toThrow(new Refused('too_large'));
    const merged = '<mergeCell ref="A1:B1"/>';
    expect(collect('', merged).merged).toEqual(['A1:B1']);
    expect(() => collect('', merged.repeat(1_001))).toThrow(new Refused('too_large'));
  });
});
