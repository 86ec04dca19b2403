import { TAKE_ALONG_FORMAT, type TakenAlong } from '@regietafel/domain/accounts/take-along';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTakeAlong, TakeAlongFileError } from './read-take-along.ts';
import { writeTakeAlong } from './write-take-along.ts';

const TAKEN: TakenAlong = {
  format: TAKE_ALONG_FORMAT,
  version: 1,
  organisations: ['noordrand'],
  tables: {
    tenant: { own: [{ slug: 'noordrand', name: 'Noordrand', merged_into: null }], frame: [] },
    task_revision: {
      own: [
        { title: '=1+1', note: 'Coördinatie', due_on: '2026-01-01', count: 3, is_open: true, owners: ['a'] },
      ],
      frame: [{ title: '—' }],
    },
  },
};

const reasonOf = (bytes: Uint8Array) => {
  try {
    readTakeAlong(bytes);
  } catch (error) {
    if (error instanceof TakeAlongFileError) return `${error.reason} ${error.place}`.trim();
    throw error;
  }
  return 'read';
};

const zipped = (document: unknown) => zipSync({ 'organisatie.json': strToU8(JSON.stringify(document)) });

describe('an organisation as a zip', () => {
  it('is read back as it was written, and is the same file for the same state', async () => {
    const bytes = await writeTakeAlong(TAKEN);
    expect(readTakeAlong(bytes)).toStrictEqual(TAKEN);
    const again = unzipSync(await writeTakeAlong(structuredClone(TAKEN)));
    expect(again['organisatie.json']).toStrictEqual(unzipSync(bytes)['organisatie.json']);
  });

  it('holds the schema of its document and a workbook', async () => {
    const files = unzipSync(await writeTakeAlong(TAKEN));
    expect(Object.keys(files).toSorted()).toStrictEqual([
      'organisatie.json',
      'organisatie.schema.json',
      'organisatie.xlsx',
    ]);
    const sheet = Object.entries(unzipSync(files['organisatie.xlsx'] ?? new Uint8Array()));
    const text = sheet.map(([, bytes]) => new TextDecoder().decode(bytes)).join('');
    expect(text).toContain('=1+1');
    expect(text).not.toContain('<f>');
  });

  it('is refused with the reason and the place', () => {
    expect(reasonOf(new Uint8Array([1, 2, 3]))).toBe('noZip');
    expect(reasonOf(zipSync({ 'iets.json': strToU8('{}') }))).toBe('noDocument');
    expect(reasonOf(zipSync({ 'organisatie.json': strToU8('{') }))).toBe('noJson');
    expect(reasonOf(zipped({ ...TAKEN, version: 2 }))).toBe('version 2');
    expect(reasonOf(zipped({ ...TAKEN, tables: { tenant: { own: 'x', frame: [] } } }))).toBe(
      'form tables.tenant.own',
    );
    expect(reasonOf(zipped({ ...TAKEN, organisations: [] }))).toBe('form organisations');
  });
});
