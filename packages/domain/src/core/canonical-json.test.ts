import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256.ts';

describe('canonicalJson', () => {
  it('sorts keys at every depth, drops undefined members and white space', () => {
    expect(canonicalJson({ b: [1, { z: null, y: true }], a: 'x', c: undefined })).toBe(
      '{"a":"x","b":[1,{"y":true,"z":null}]}',
    );
  });

  it('writes composed and decomposed letters alike, in texts and in keys', () => {
    expect(canonicalJson({ 'e\u0301': 'a\u0308' })).toBe(canonicalJson({ '\u00e9': '\u00e4' }));
  });

  it('writes minus zero as zero', () => {
    expect(canonicalJson(-0)).toBe('0');
  });

  it.each([[undefined], [[undefined]], [Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  it('refuses two keys that are the same text', () => {
    expect(() => canonicalJson({ 'e\u0301': 1, '\u00e9': 2 })).toThrow('a key stands twice');
  });

  it('reads back as the same value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), fc.jsonValue()), (value) => {
        const entries = Object.entries(value).toReversed();
        const turned = Object.defineProperties({}, Object.fromEntries(entries.map(([k, v]) => [k, own(v)])));
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

function own(value: unknown): PropertyDescriptor {
  return { value, enumerable: true };
}

describe('sha256Hex', () => {
  it('gives the digests of FIPS 180-2, appendix B', async () => {
    expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
