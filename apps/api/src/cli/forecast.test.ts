import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelFile } from '@regietafel/forecasting/model/model-file';
import { buildEvent, buildModel } from '@regietafel/forecasting/testing/models';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regietafel-forecast-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** No database is named: the command must do without. */
async function run(model: unknown, ...options: string[]) {
  const file = join(folder, 'model.json');
  await writeFile(file, typeof model === 'string' ? model : JSON.stringify(model));
  return runCommand(['forecast', 'run', '--model', file, ...options], { DATA_FOLDER: '/nowhere' });
}

const MODEL = modelFile(
  buildModel({
    opening: 150,
    events: [buildEvent({ id: 'rent', probability: 0.25, onset: { from: 2, to: 2 } })],
  }),
);
const RISKY = modelFile(
  buildModel({ events: [buildEvent({ probability: 0.25, amount: { kind: 'fixed', value: 2_000 } })] }),
);

describe('forecast run', () => {
  test('gives one document that says what it rests on', async () => {
    const { exitCode, json } = await run(MODEL, '--paths', '20000', '--seed', '7', '--json');
    expect(exitCode).toBe(0);
    const document = json();
    expect(document).toMatchObject({
      modelVersion: 'regietafel-cash-1',
      seed: 7,
      paths: 20_000,
      warnings: [],
    });
    expect(document.modelHash).toMatch(/^[0-9a-f]{64}$/);
    expect(document.months.map((one: { month: number }) => one.month)).toEqual(
      Array.from({ length: 12 }, (_, month) => month),
    );
    expect(document.months[1]).toMatchObject({ mean: 150, breach: { value: 0 } });
    expect(document.events[0]).toMatchObject({ id: 'rent', meanLowestWith: 50, meanLowestWithout: 150 });
    // 0.25 ± 3·√(0.25·0.75/20,000)
    expect(Math.abs(document.events[0].occurred / 20_000 - 0.25)).toBeLessThan(0.0092);
  });

  test('gives the same bytes for the same seed, others for another', async () => {
    const one = await run(MODEL, '--seed', '7', '--json');
    const again = await run(MODEL, '--seed', '7', '--json');
    const other = await run(MODEL, '--seed', '8', '--json');
    expect(again.stdout).toBe(one.stdout);
    expect(other.json().events).not.toEqual(one.json().events);
  });

  test('reads for a person, in both languages', async () => {
    const dutch = await run(RISKY);
    expect(dutch.stdout).toContain('10.000 toekomsten, seed 1');
    expect(dutch.stdout).toMatch(/Kans dat het geld in 12 maanden ooit onder de grens komt: 2[3-7]/);
    expect(dutch.stdout).toContain('Nodig om met 95% zekerheid boven de grens te blijven: 1.000');
    const english = await run(RISKY, '--language', 'en');
    expect(english.stdout).toContain('Needed to stay above the limit with a certainty of 95%: 1,000');
  });

  test('shows its schema', async () => {
    const { exitCode, json } = await runCommand(['forecast', 'run', '--schema'], {});
    expect(exitCode).toBe(0);
    expect(Object.keys(json().properties)).toEqual(
      expect.arrayContaining(['months', 'breachBefore', 'support']),
    );
  });

  test.each<[string, unknown, string[], string]>([
    ['no JSON', '{"months": NaN}', [], 'is geen JSON'],
    [
      'a field that is not there',
      { form: 'regietafel-cash-model-1', months: 12 },
      [],
      '- opening ontbreekt of is van een andere soort',
    ],
    [
      'a probability above 1',
      modelFile(buildModel({ events: [buildEvent({ probability: 3 })] })),
      [],
      '- events[0].probability is 3; dat moet van 0 tot en met 1 zijn',
    ],
    [
      'a plan of 400 years',
      { ...MODEL, months: 4_800 },
      [],
      '- months is 4800; dat moet van 1 tot en met 600 zijn',
    ],
    ['no paths', MODEL, ['--paths', '0'], '- paths is 0; dat moet van 1 tot en met 2000000 zijn'],
    ['too many paths', MODEL, ['--paths', '2000001'], '- paths is 2000001'],
    ['paths that are no number', MODEL, ['--paths', 'many'], 'many is geen geheel getal van 0 of meer.'],
    ['a seed below 0', MODEL, ['--seed=-4'], '-4 is geen geheel getal van 0 of meer.'],
  ])('%s is a wrong argument: it says what, and prints nothing else', async (_, model, options, sentence) => {
    const { exitCode, stdout, stderr } = await run(model, '--json', ...options);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('says which file cannot be read', async () => {
    const { exitCode, stderr } = await runCommand(
      ['forecast', 'run', '--model', join(folder, 'none.json')],
      {},
    );
    expect([exitCode, stderr]).toEqual([2, `Het bestand ${join(folder, 'none.json')} is niet te lezen.\n`]);
  });

  test('counts the mistakes that it does not list', async () => {
    const events = Array.from({ length: 30 }, (_, id) => buildEvent({ id: String(id), spread: 0 }));
    const { stderr } = await run(modelFile(buildModel({ events })));
    expect(stderr).toContain('en nog 10 fouten');
  });
});
