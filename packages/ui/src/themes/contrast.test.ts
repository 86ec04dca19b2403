import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { REGION_THEMES } from './region-theme.ts';

type Mode = 'light' | 'dark';
type Tokens = ReadonlyMap<string, Record<Mode, string>>;

const COLOUR = /--rt-([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi;

function readStyles(name: string): string {
  return readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8');
}

function tokensIn(css: string): Tokens {
  return new Map(
    [...css.matchAll(COLOUR)].map(([, name, light, dark]) => [
      String(name),
      { light: String(light), dark: String(dark) },
    ]),
  );
}

function regionTokens(region: string): Tokens {
  const block = new RegExp(`\\[data-region="${region}"\\]\\s*\\{([^}]*)\\}`).exec(readStyles('themes.css'));
  if (!block?.[1]) throw new Error(`no theme ${region}`);
  return tokensIn(block[1]);
}

const base = tokensIn(readStyles('tokens.css'));
const themes = new Map<string, Tokens>([
  ['regietafel', base],
  ...REGION_THEMES.map((name) => [name, new Map([...base, ...regionTokens(name)])] as const),
]);

const GROUNDS = ['canvas', 'surface', 'surface-sunken', 'surface-raised'];
const TONES = ['positive', 'caution', 'negative', 'neutral', 'info'];

/** Foreground, background, and the least contrast that WCAG 2.2 AA asks of the pair. */
const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 4.5],
    ['ink-muted', ground, 4.5],
    ['accent', ground, 4.5],
    ['accent-hover', ground, 4.5],
    ['line-strong', ground, 3],
    ['focus', ground, 3],
    ...TONES.map((tone): [string, string, number] => [tone, ground, 4.5]),
  ]),
  ...TONES.flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, 4.5],
    ['ink', `${tone}-soft`, 4.5],
  ]),
  ['ink', 'accent-soft', 4.5],
  ['ink-muted', 'accent-soft', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['negative', 'accent-soft', 4.5],
  ['ink-muted', 'neutral-soft', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['surface', 'negative', 4.5],
  ['on-header', 'header', 4.5],
  ['wordmark', 'header', 4.5],
];

describe('contrast', () => {
  it('agrees with known values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(() => contrast('red', '#ffffff')).toThrow(RangeError);
  });
});

describe.each([...themes])('theme %s', (_, tokens) => {
  it.each(['light', 'dark'] as const)('is readable when %s', (mode) => {
    const tooFaint = PAIRS.map(([front, back, least]) => {
      const colours = [tokens.get(front)?.[mode], tokens.get(back)?.[mode]];
      return { front, back, least, ratio: contrast(String(colours[0]), String(colours[1])) };
    }).filter(({ ratio, least }) => ratio < least);
    expect(tooFaint).toEqual([]);
  });
});

it('gives each region an accent, header and wordmark of its own', () => {
  for (const token of ['accent', 'header', 'wordmark']) {
    const colours = [...themes.values()].map((tokens) => tokens.get(token)?.light);
    expect(new Set(colours).size, token).toBe(themes.size);
  }
});
