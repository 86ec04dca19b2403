import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { presentField } from '@regietafel/contracts/core/messages/present';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import {
  type CompiledForecast,
  type ForecastView,
  NO_OVERRIDES,
} from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import type { CashModel } from '@regietafel/forecasting/model/cash-model';
import { parseModelFile } from '@regietafel/forecasting/model/model-file';
import { problemsText } from './forecast-text.ts';
import { type Console, RefusedError, UsageError } from './shell.ts';

/** The model in a file, in either of the forms that can be read. */
export async function readModelFile(path: string, shell: Console): Promise<CashModel> {
  const read = parseModelFile(await readJson(path, shell));
  if (!read.ok) throw new UsageError(problemsText(basename(path), read.error, shell));
  return read.value;
}

/** A forecast through one view, as its records stand; refused with the fields that do not add up to one. */
export function compiledFor(
  input: ForecastInput,
  view: ForecastView,
  { language }: Console,
): CompiledForecast {
  const compiled = compileForecast(input, view, NO_OVERRIDES);
  if (compiled.ok) return compiled.value;
  throw new RefusedError(compiled.error.map((field) => presentField(language, field).message).join('\n'));
}

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
