import { describe, expect, it } from 'vitest';
import { failureOf, fieldMessages, isPassing } from './failure.ts';

function clientError(data: unknown): Error {
  return Object.assign(new Error('x'), { name: 'TRPCClientError', data });
}

const refused = {
  code: 'INVALID_INPUT',
  httpStatus: 400,
  messageKey: 'core.invalidInput',
  message: 'Controleer de velden.',
  fields: [
    { path: 'dueOn', messageKey: 'field.date', message: 'Geen dag tussen 2015 en 2060.' },
    { path: 'dueOn', messageKey: 'field.other', message: 'Nog iets.' },
  ],
};

describe('failureOf', () => {
  it('gives the words and fields of the server', () => {
    const failure = failureOf(clientError(refused));
    expect(failure).toMatchObject({ code: 'INVALID_INPUT', message: 'Controleer de velden.' });
    expect(fieldMessages(failure).get('dueOn')).toBe('Geen dag tussen 2015 en 2060.');
  });

  it('says that no answer came when the call has none', () => {
    expect(failureOf(clientError(undefined)).code).toBe('OFFLINE');
    expect(failureOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE');
  });

  it('does not take an unknown shape for an answer', () => {
    expect(failureOf(clientError({ code: 'PARSE_ERROR', message: 'x', fields: [] })).code).toBe('OFFLINE');
    expect(failureOf(clientError({ ...refused, fields: 'none' })).message).toBeNull();
    expect(failureOf(new RangeError('bug')).code).toBe('UNAVAILABLE');
    expect(failureOf('thrown text').code).toBe('UNAVAILABLE');
  });
});

describe('isPassing', () => {
  it('tells a hiccup from a refusal', () => {
    expect(isPassing(clientError({ ...refused, code: 'UNAVAILABLE' }))).toBe(true);
    expect(isPassing(clientError(undefined))).toBe(true);
    expect(isPassing(clientError(refused))).toBe(false);
    expect(isPassing(clientError({ ...refused, code: 'NOT_FOUND' }))).toBe(false);
  });
});
