import { expect, test } from 'vitest';
import { writeLogCsv } from './write-log-csv.ts';

const ENTRY = {
  seq: 1,
  recordedAt: '2026-11-22T10:00:00.123456Z',
  accountName: 'Annemieke; de Vries',
  action: 'risk_revision.insert',
  result: 'done',
  objectKind: 'risk_revision',
  about: null,
  providerName: null,
  kringName: '=1+1',
  rowCount: 2,
  origin: 'web',
  requestId: '',
};

test('a log reads as a Dutch spreadsheet, and nothing in it starts a formula', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeLogCsv([ENTRY]));
  const [head, line, rest] = text.split('\r\n');
  expect(text.startsWith('\ufeffNummer;')).toBe(true);
  expect(head?.split(';')).toHaveLength(12);
  expect(line).toContain('"Annemieke; de Vries";risk_revision.insert;done');
  expect(line).not.toMatch(/;=1\+1/);
  expect(rest).toBe('');
});
