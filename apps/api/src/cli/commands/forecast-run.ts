import { basename } from 'node:path';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import type { CashModel } from '@regietafel/forecasting/model/cash-model';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { checkRun, type Run } from '@regietafel/forecasting/model/check-run';
import { modelHash } from '@regietafel/forecasting/model/model-text';
import type { ModelProblem } from '@regietafel/forecasting/model/problem';
import type { Result } from '@regietafel/forecasting/model/result';
import { simulate } from '@regietafel/forecasting/simulate/simulate';
import type { Command } from 'commander';
import type { CommandSpec } from '../command.ts';
import { type SimulationForm, simulationForm, simulationFormOf } from '../forecast-form.ts';
import { compiledFor, readModelFile } from '../forecast-model.ts';
import { forecastText, problemsText } from '../forecast-text.ts';
import { forecastInputFor, PROVIDER_VIEW, viewNamed } from '../forecast-views.ts';
import { type ActingOptions, dayOption, declarePerson, wholeOption } from '../options.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends Run, Omit<ActingOptions, 'dossier'> {
  readonly model?: string;
  readonly dossier?: string;
  readonly view: string;
  readonly asOf?: PlainDate;
}

/** A model to run, where it came from, and the forecast that it was compiled from. */
interface Found {
  readonly name: string;
  readonly model: CashModel;
  readonly compiled: CompiledForecast | null;
}

/** Runs the forecast of a dossier as the account sees it, or a model file, for which no database and no account is needed. */
export const forecastRun: CommandSpec<SimulationForm, Given> = {
  group: 'forecast',
  name: 'run',
  description: 'forecast.run',
  document: simulationForm,
  declare(command, shell) {
    const { words } = shell;
    command
      .option('--model <file>', words('option.model'))
      .option('--dossier <dossier>', words('option.dossier'))
      .option('--view <view>', words('option.view'), PROVIDER_VIEW)
      .option('--as-of <day>', words('option.asOf'), dayOption(shell));
    declareSample(declarePerson(command, shell), shell);
  },
  async run(given, shell) {
    const { name, model, compiled } = await findModel(given, shell);
    const sound = <T>(result: Result<T, readonly ModelProblem[]>): T => {
      if (result.ok) return result.value;
      throw new UsageError(problemsText(name, result.error, shell));
    };
    const checked = sound(checkModel(model));
    const { paths, seed } = given;
    const run = sound(checkRun({ paths, seed }, checked));
    const hash = await modelHash(checked, sha256Hex);
    const document = simulationFormOf(simulate(checked, run), { hash, warnings: checked.warnings, compiled });
    return { document, text: forecastText(document, shell) };
  },
};

/** The options that say how often a forecast is drawn, and from which seed. */
export function declareSample(command: Command, shell: Console): Command {
  return command
    .option('--paths <count>', shell.words('option.paths'), wholeOption(shell), 10_000)
    .option('--seed <seed>', shell.words('option.seed'), wholeOption(shell), 1);
}

async function findModel(given: Given, shell: Console): Promise<Found> {
  const { model: path, dossier, view } = given;
  if ((path === undefined) === (dossier === undefined))
    throw new UsageError(shell.words('usage.modelOrDossier'));
  if (path !== undefined)
    return { name: basename(path), model: await readModelFile(path, shell), compiled: null };
  const asked = { ...given, dossier: dossier ?? '' };
  const input = await forecastInputFor(asked, shell);
  const compiled = compiledFor(input, viewNamed(input, view, shell), shell);
  return { name: asked.dossier, model: compiled.model, compiled };
}
