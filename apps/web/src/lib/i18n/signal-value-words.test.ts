import { describe, expect, it } from 'vitest';
import { AREAS } from './areas.ts';
import type { Catalogue } from './message.ts';

/*
 * A signal value asks for a look; a norm is met or not. Nowhere is the one called the other: wherever these pages say
 * "norm", they say that it is none.
 */

const ABOUT_SIGNALS = ['warning', 'signalRules', 'indicators', 'comparison', 'release'] as const;
const DENIED = /\b(geen|no|not a|is geen|zijn geen) norm(en|s)?\b/gi;

function callsItNorm(catalogue: Catalogue): readonly string[] {
  return Object.entries(catalogue)
    .filter(([, message]) =>
      /norm(en|s)?\b|\bnorm/i.test(
        (typeof message === 'string' ? message : `${message.one} ${message.other}`).replace(DENIED, ''),
      ),
    )
    .map(([key]) => key);
}

describe('a signal value', () => {
  it.each(ABOUT_SIGNALS)('is called no norm in the sentences of %s', async (area) => {
    const [dutch, english] = await Promise.all([AREAS[area].nl(), AREAS[area].en()]);
    expect(callsItNorm(dutch.messages)).toEqual([]);
    expect(callsItNorm(english.messages)).toEqual([]);
  });

  it('would be noticed', () => {
    expect(
      callsItNorm({ a: 'Onder de norm', b: 'Een signaalwaarde is geen norm.', c: 'Normwaarde' }),
    ).toEqual(['a', 'c']);
  });
});
