import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import type { CheckedModel } from '@regietafel/forecasting/model/cash-model';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { checkRun, type Run } from '@regietafel/forecasting/model/check-run';
import { parseModelFile } from '@regietafel/forecasting/model/model-file';
import { modelHash } from '@regietafel/forecasting/model/model-text';
import type { ModelProblem } from '@regietafel/forecasting/model/problem';
import type { Result } from '@regietafel/forecasting/model/result';
import { simulate } from '@regietafel/forecasting/simulate/simulate';
import type { CommandSpec } from '../command.ts';
import { type SimulationForm, simulationForm, simulationFormOf } from '../forecast-form.ts';
import { forecastText, problemsText } from '../forecast-text.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends Run {
  readonly model: string;
}

/** Runs a model file; it needs no database and no account. */
export const forecastRun: CommandSpec<SimulationForm, Given> = {
  group: 'forecast',
  name: 'run',
  description: 'forecast.run',
  document: simulationForm,
  declare(command, shell) {
    const { words } = shell;
    command
      .requiredOption('--model <file>', words('option.model'))
      .option('--paths <count>', words('option.paths'), wholeOption(shell), 10_000)
      .option('--seed <seed>', words('option.seed'), wholeOption(shell), 1);
  },
  async run({ model: path, paths, seed }, shell) {
    const sound = <T>(result: Result<T, readonly ModelProblem[]>): T => {
      if (result.ok) return result.value;
      throw new UsageError(problemsText(basename(path), result.error, shell));
    };
    const model: CheckedModel = sound(checkModel(sound(parseModelFile(await readJson(path, shell)))));
    const run = sound(checkRun({ paths, seed }, model));
    const hash = await modelHash(model, sha256Hex);
    const document = simulationFormOf(simulate(model, run), hash, model.warnings);
    return { document, text: forecastText(document, shell) };
  },
};

async function readJson(path: string, { words }: Console): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(words('usage.file', { name: path }), { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(words('usage.json', { name: path }), { cause });
  }
}

/** Reads an option that is a whole number; whether it is one that can be used is for who knows the model. */
function wholeOption({ words }: Console): (value: string) => number {
  return (value) => {
    if (!/^\d{1,16}$/.test(value)) throw new UsageError(words('usage.whole', { name: value.slice(0, 80) }));
    return Number(value);
  };
}
