import { expect, test } from 'vitest';
import { asPdf } from '../testing/as-pdf.ts';
import { BERKENHOF, BERKENHOF_ROWS, BERKENHOF_STAND_PER } from '../testing/berkenhof.ts';
import { bytesOf } from '../testing/read.ts';
import { readRegister } from './read-register.ts';

test('reads in a thread of its own what the reader reads in this one', async () => {
  const outcome = await readRegister(await asPdf(BERKENHOF), 'berkenhof.pdf');
  expect(outcome).toEqual({
    ok: true,
    value: { rows: BERKENHOF_ROWS, standPer: BERKENHOF_STAND_PER, warnings: [] },
  });
}, 30_000);

test('leaves the bytes with the caller', async () => {
  const file = bytesOf('geen register');
  expect(await readRegister(file, 'brief.txt')).toMatchObject({ ok: false, error: { code: 'no_register' } });
  expect(file.length).toBe(13);
}, 30_000);

test('a view on a larger buffer is read as that view', async () => {
  const whole = bytesOf('PK geen register PK');
  expect(await readRegister(whole.subarray(3, 16), 'brief.txt')).toMatchObject({
    ok: false,
    error: { code: 'no_register' },
  });
}, 30_000);

test('stops a reading that takes too long, in one sentence', async () => {
  const outcome = await readRegister(await asPdf(BERKENHOF), 'berkenhof.pdf', { longestSeconds: 0.001 });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'too_slow', values: { seconds: 0.001 } } });
}, 30_000);

test('refuses more than 20 MB without reading it', async () => {
  const outcome = await readRegister(new Uint8Array(20 * 1024 * 1024 + 1), 'groot.pdf');
  expect(outcome).toMatchObject({ ok: false, error: { code: 'too_large' } });
});
