import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoShell, openDemoShell } from '../testing/command-line.ts';
import type { ComparisonForm } from './forecast-comparison-form.ts';
import type { SimulationForm } from './forecast-form.ts';

let shell: DemoShell;
beforeAll(async () => {
  shell = await openDemoShell();
});
afterAll(() => shell.close());

const REGION = 'regievoerder@zuid-limburg.example';
const PROVIDER = 'controller@xonar.example';
const OUTSIDER = 'ambtenaar@food-valley.example';

const forecast = (as: string, ...args: readonly string[]) => shell.run('forecast', ...args, '--as', as);

async function ran(as: string, ...args: readonly string[]): Promise<SimulationForm> {
  const { json } = await forecast(as, 'run', '--json', '--paths', '2000', ...args);
  return json();
}

describe('forecast run of a dossier', () => {
  test('rests on the return of the plan, and comes to another end through the eyes of a region', async () => {
    const provider = await ran(REGION, '--dossier', 'xonar');
    const region = await ran(REGION, '--dossier', 'xonar', '--view', 'zuid-limburg');
    expect(provider.forecast).toMatchObject({ returnChoice: 'theoretisch', firstBreach: null });
    expect(region.forecast?.firstBreach).not.toBeNull();
    expect(region.breachBefore.at(-1)?.value).toBeGreaterThan(provider.breachBefore.at(-1)?.value ?? 1);
    expect(provider.forecast?.notInFigure.find(({ title }) => title.includes('MJOP'))).toMatchObject({
      reason: 'covered',
    });
  });

  test('gives the same bytes for the same records, seed and paths', async () => {
    const args = ['run', '--dossier', 'xonar', '--paths', '3000', '--seed', '5', '--json'];
    const [one, again] = [await forecast(REGION, ...args), await forecast(REGION, ...args)];
    expect(again.stdout).toBe(one.stdout);
    expect(one.json()).toMatchObject({ seed: 5, paths: 3000 });
  });

  test('finds enough money for Pactum with its measures of self-help', async () => {
    const measured = await ran('ambtenaar@centraal-gelderland.example', '--dossier', 'pactum');
    expect(measured.forecast?.firstBreach).toBeNull();
  });

  test('shows the provider nothing of what a region judges for itself', async () => {
    const seen = await ran(PROVIDER, '--dossier', 'xonar', '--view', 'zuid-limburg');
    const known = await ran(REGION, '--dossier', 'xonar', '--view', 'zuid-limburg');
    // The opinion on the return was given to the whole table; the region's judgements of the risks were not.
    expect(seen.modelHash).not.toBe(known.modelHash);
    expect(seen.events.map(({ id }) => id)).not.toEqual(known.events.map(({ id }) => id));
  });

  test.each([
    ['a dossier that is not shared', OUTSIDER, ['run', '--dossier', 'xonar'], 1],
    ['a dossier without a plan', REGION, ['run', '--dossier', 'via-jeugd'], 1],
    ['a party that is not there', REGION, ['run', '--dossier', 'xonar', '--view', 'nergens'], 2],
    ['neither a dossier nor a model', REGION, ['run'], 2],
    ['no futures', REGION, ['run', '--dossier', 'xonar', '--paths', '0'], 2],
    ['too many futures', REGION, ['run', '--dossier', 'xonar', '--paths', '3000000'], 2],
    ['one party to compare', REGION, ['compare', '--dossier', 'xonar', '--views', 'aanbieder'], 2],
    [
      'no measure',
      REGION,
      ['compare', '--dossier', 'xonar', '--views', 'aanbieder,kernteam', '--measure', 'x'],
      2,
    ],
  ])('%s ends without an answer', async (_, as, args, code) => {
    const { exitCode, stdout, stderr } = await forecast(as, ...args, '--json');
    expect([exitCode, stdout]).toEqual([code, '']);
    expect(stderr.trim()).not.toBe('');
  });
});

describe('forecast compare', () => {
  test.each(['worst-month', 'runway', 'chance'])('divides the gap in %s exactly', async (measure) => {
    const asked = ['--dossier', 'xonar', '--views', 'aanbieder,zuid-limburg', '--measure', measure];
    const { json } = await forecast(REGION, 'compare', ...asked, '--paths', '500', '--json');
    const form: ComparisonForm = json();
    expect(form.shares.length).toBeGreaterThan(1);
    expect(form.shares.reduce((sum, { units }) => sum + units, 0)).toBe(form.gap);
    expect(form.to - form.from).toBe(form.gap);
  });

  test('reads for a person', async () => {
    const { stdout } = await forecast(
      REGION,
      'compare',
      '--dossier',
      'xonar',
      '--views',
      'aanbieder,zuid-limburg',
    );
    expect(stdout).toContain('Ruimte tot de kredietgrens in de slechtste maand:');
    expect(stdout).toMatch(/Rendement\n/);
  });
});
