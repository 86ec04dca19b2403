import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoShell, openDemoShell } from '../testing/command-line.ts';
import { compareProvidersForm } from './compare-providers-form.ts';

/* Of the demonstration: Pactum is released by name, XONAR only among others. */

const ANALYST = 'analist@taskforce.example';

let shell: DemoShell;
beforeAll(async () => {
  shell = await openDemoShell();
});
afterAll(() => shell.close());

const compare = (...args: readonly string[]) => shell.run('compare', 'providers', '--as', ANALYST, ...args);
const VERZUIM = ['--indicator', 'verzuim', '--period', '2025-Q2'];

describe('compare providers', () => {
  test('gives one document of its schema, by name', async () => {
    const ran = await compare(...VERZUIM, '--json');
    expect(ran.exitCode, ran.stderr).toBe(0);
    const document = ran.json();
    expect(compareProvidersForm.safeParse(document).success).toBe(true);
    expect(document).toMatchObject({
      indicators: [{ code: 'verzuim', unit: 'percent' }],
      from: '2025-Q2',
      to: '2025-Q2',
      groups: [],
      path: null,
    });
    expect(document.providers).toMatchObject([
      {
        indicator: 'verzuim',
        period: '2025-Q2',
        name: 'Pactum',
        value: expect.any(Number),
        suppressedBy: null,
      },
    ]);
    expect(ran.stdout).not.toContain('XONAR');
  });

  test('gives several indicators over a stretch of time', async () => {
    const ran = await compare(
      '--indicator',
      'verzuim, solvabiliteit',
      '--period',
      '2025-Q1..2025-Q4',
      '--json',
    );
    const { providers } = ran.json();
    const asked = providers.map(({ indicator, period }: Record<string, string>) => `${indicator} ${period}`);
    expect(asked).toContain('verzuim 2025-Q1');
    expect(asked).toContain('solvabiliteit 2025-Q4');
  });

  test('of too few together says the rule in the place of every figure', async () => {
    const { groups, providers } = (await compare(...VERZUIM, '--group', 'none', '--json')).json();
    expect(providers).toEqual([]);
    expect(groups).toMatchObject([
      { indicator: 'verzuim', suppressedBy: 'too_few', count: null, mean: null, pooled: null },
    ]);
    const { stdout } = await compare(...VERZUIM, '--group', 'none');
    expect(stdout).toContain('niet gegeven (te weinig aanbieders)');
  });

  test('keeps to the providers that are asked for', async () => {
    const named = async (...filter: readonly string[]): Promise<readonly { readonly mainKind: string }[]> =>
      (await compare(...VERZUIM, ...filter, '--json')).json().providers;
    const [pactum] = await named();
    const kind = pactum?.mainKind ?? '';
    const other = kind === 'crisis' ? 'pleegzorg' : 'crisis';
    expect(await named('--filter', `main_kind=${kind}`)).toEqual([pactum]);
    expect(await named('--filter', `main_kind=${other}`)).toEqual([]);
    expect(await named('--filter', `main_kind=${kind}`, '--filter', 'landsdeel=Zuidoost')).toEqual([]);
  });

  test.each(['csv', 'xlsx'])('writes the same answer to a file (%s)', async (format) => {
    const path = join(shell.folder, `vergelijking.${format}`);
    const ran = await compare(...VERZUIM, '--file', path);
    expect(ran.stdout, ran.stderr).toContain(path);
    const bytes = await readFile(path);
    if (format === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expect(bytes.toString()).toMatch(/\r\nPactum;.*;2025 K2;\d+(,\d+)?;/);
  });

  test('has a schema', async () => {
    expect((await compare('--schema')).json()).toMatchObject({ type: 'object' });
  });
});

describe('compare providers refuses', () => {
  test.each([
    ['a period that there is not', ['--indicator', 'verzuim', '--period', '2025-Q5'], '2025-Q5'],
    ['two periods of other lengths', ['--indicator', 'verzuim', '--period', '2024..2025-Q1'], 'period'],
    ['an indicator that there is not', ['--indicator', 'verzuim,geluk', '--period', '2025-Q2'], 'geluk'],
    ['a way to put together that there is not', [...VERZUIM, '--group', 'kleur'], 'kleur'],
    ['a filter that is none', [...VERZUIM, '--filter', 'kleur=rood'], 'kleur=rood'],
    ['a value that there is not', [...VERZUIM, '--filter', 'landsdeel=Mars'], 'Mars'],
    ['a filter twice', [...VERZUIM, '--filter', 'region=A', '--filter', 'region=B'], 'region'],
    ['a file of another kind', [...VERZUIM, '--file', 'cijfers.pdf'], 'cijfers.pdf'],
    ['nothing', ['--period', '2025-Q2'], '--indicator'],
  ])('%s, and says which', async (_what, args, told) => {
    const ran = await compare(...args);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(told);
    expect(ran.stdout).toBe('');
  });

  test.each(['controller@xonar.example', 'adviseur@jeugdautoriteit.example'])(
    'whom it is not for: %s',
    async (who) => {
      const ran = await shell.run('compare', 'providers', '--as', who, ...VERZUIM, '--json');
      expect(ran.exitCode).toBe(1);
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(/\p{Lu}[^.]+\./u);
    },
  );
});
