import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalled, segmentsOf } from './segments.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const mention = (value: string) => ({ kind: 'mention', text: value });

describe('segmentsOf', () => {
  it('leaves markup as literal text', () => {
    const body = '<b>vet</b> en [een naam](javascript:alert(1)) en <img src=x onerror=alert(1)>';
    expect(segmentsOf(body, [])).toEqual([text(body)]);
  });

  it('finds links, without the mark that closes the sentence', () => {
    expect(segmentsOf('Zie https://voorbeeld.nl/a?b=c. En (http://voorbeeld.nl/d)!', [])).toEqual([
      text('Zie '),
      { kind: 'link', text: 'https://voorbeeld.nl/a?b=c', href: 'https://voorbeeld.nl/a?b=c' },
      text('. En ('),
      { kind: 'link', text: 'http://voorbeeld.nl/d', href: 'http://voorbeeld.nl/d' },
      text(')!'),
    ]);
  });

  it('takes no other scheme for a link', () => {
    for (const body of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://a.nl/b'])
      expect(segmentsOf(body, [])).toEqual([text(body)]);
  });

  it('finds who is called, the longest name first, and no name that goes on', () => {
    expect(segmentsOf('@Anna, @Anna de Vries en @Annabel', ['Anna', 'Anna de Vries'])).toEqual([
      mention('@Anna'),
      text(', '),
      mention('@Anna de Vries'),
      text(' en @Annabel'),
    ]);
  });

  it('keeps every character', () => {
    const words = fc.constantFrom('@', 'Anna', ' ', 'https://a.nl/', '<b>', '\n', '.', 'é', '@Bo');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const body = parts.join('');
        const segments = segmentsOf(body, ['Anna', 'Bo', '']);
        expect(segments.map((one) => one.text).join('')).toBe(body);
        expect(segments.every((one) => one.text !== '')).toBe(true);
      }),
    );
  });
});

it('knows whether a name is called', () => {
  expect(isCalled('Vraag het @Bo.', 'Bo')).toBe(true);
  expect(isCalled('Vraag het Bo.', 'Bo')).toBe(false);
  expect(isCalled('Vraag het @Bob.', 'Bo')).toBe(false);
});
