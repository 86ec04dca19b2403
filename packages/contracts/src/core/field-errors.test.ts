import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { plainDate } from './dates.ts';
import { fieldErrorsOf } from './field-errors.ts';
import { presentField } from './messages/present.ts';
import { line } from './text.ts';

const schema = z.strictObject({
  rows: z.array(z.object({ title: line({ max: 3 }), owners: z.array(z.string()).check(z.maxLength(1)) })),
  dueOn: plainDate,
  status: z.enum(['open', 'nagekomen']),
});
const good = { rows: [{ title: 'abc', owners: ['a'] }], dueOn: '2024-01-01', status: 'open' };

function refusalsOf(input: unknown) {
  return fieldErrorsOf(schema.safeParse(input).error?.issues ?? []);
}

describe('fieldErrorsOf', () => {
  it('finds nothing wrong with a good input', () => {
    expect(refusalsOf(good)).toEqual([]);
  });

  it('names the place, and the bound that was passed', () => {
    expect(refusalsOf({ ...good, rows: [good.rows[0], { title: 'abcd', owners: ['a', 'b'] }] })).toEqual([
      { path: 'rows.1.title', messageKey: 'field.tooLong', values: { count: 3 } },
      { path: 'rows.1.owners', messageKey: 'field.tooMany', values: { count: 1 } },
    ]);
  });

  it('tells an empty text from a missing one only in words', () => {
    expect(refusalsOf({ ...good, rows: [{ title: ' ', owners: [] }] })).toEqual([
      { path: 'rows.0.title', messageKey: 'field.required' },
    ]);
    expect(refusalsOf({ ...good, rows: [{ owners: [] }] })).toEqual([
      { path: 'rows.0.title', messageKey: 'field.invalid' },
    ]);
  });

  it('names each field that does not belong', () => {
    expect(refusalsOf({ ...good, tenantId: 'x', role: 'y' })).toEqual([
      { path: 'tenantId', messageKey: 'field.unknown' },
      { path: 'role', messageKey: 'field.unknown' },
    ]);
  });

  it('takes the sentence of our own checks', () => {
    expect(refusalsOf({ ...good, dueOn: '2061-01-01', status: 'later' })).toEqual([
      { path: 'dueOn', messageKey: 'field.date' },
      { path: 'status', messageKey: 'field.choice' },
    ]);
  });

  it('takes the sentence of an area too, and no sentence that is no key', () => {
    const refusing = (error: string) => z.string().check(z.refine(() => false, { error }));
    const keysOf = (error: string) =>
      fieldErrorsOf(refusing(error).safeParse('x').error?.issues ?? []).map(({ messageKey }) => messageKey);
    expect(keysOf('agreements.moveReasonRequired')).toEqual(['agreements.moveReasonRequired']);
    expect(keysOf('Invalid input')).toEqual(['field.invalid']);
  });

  it('never repeats what was typed', () => {
    const secret = 'geheim-van-het-kernteam';
    const refusals = refusalsOf({
      rows: [{ title: secret, owners: secret }],
      dueOn: secret,
      status: secret,
      x: secret,
    });
    expect(refusals.length).toBeGreaterThan(3);
    expect(JSON.stringify(refusals)).not.toContain(secret);
  });
});

describe('presentField', () => {
  it('names field and place in the language of the person', () => {
    const refused = { path: 'rows.3.title', messageKey: 'field.tooLong', values: { count: 1200 } };
    expect(presentField('nl', refused).message).toBe('Titel (4) is langer dan 1.200 tekens.');
    expect(presentField('en', refused).message).toBe('Title (4) is longer than 1,200 characters.');
  });

  it('speaks of "this field" when it has no name for it, and keeps the key of the catalogue', () => {
    expect(presentField('nl', { path: '__proto__', messageKey: 'nonsense' })).toEqual({
      path: '__proto__',
      messageKey: 'field.invalid',
      message: 'Dit veld ontbreekt of heeft niet de juiste vorm.',
    });
  });
});
