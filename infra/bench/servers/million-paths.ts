import { readFile } from 'node:fs/promises';
import { checkModel } from '../../../packages/forecasting/src/model/check-model.ts';
import { parseModelFile } from '../../../packages/forecasting/src/model/model-file.ts';
import { simulate } from '../../../packages/forecasting/src/simulate/simulate.ts';

/** Draws the reference forecast with a million paths in a process of its own, and prints the most memory that it held, in MB. */
const file: unknown = JSON.parse(
  await readFile(new URL('../scenario/reference-cash-model.json', import.meta.url), 'utf8'),
);
const parsed = parseModelFile(file);
const checked = parsed.ok ? checkModel(parsed.value) : parsed;
if (!checked.ok) throw new Error(JSON.stringify(checked.error));
simulate(checked.value, { paths: 1_000_000, seed: 1 });
process.stdout.write(String(process.resourceUsage().maxRSS / 1_024));
