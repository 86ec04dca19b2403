import type { PlainDate } from '@regietafel/domain/core/dates';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { checkRun, type Run } from '@regietafel/forecasting/model/check-run';
import { DECIMALS, explainViews, MEASURES, type Measure } from '../../liquidity/explain-views.ts';
import type { CommandSpec } from '../command.ts';
import { type ComparisonForm, comparisonForm } from '../forecast-comparison-form.ts';
import { comparisonText } from '../forecast-comparison-text.ts';
import { compiledFor } from '../forecast-model.ts';
import { problemsText } from '../forecast-text.ts';
import { forecastInputFor, viewNamed } from '../forecast-views.ts';
import { type ActingOptions, choiceOption, dayOption, declareActing } from '../options.ts';
import { type Console, RefusedError, UsageError } from '../shell.ts';
import { declareSample } from './forecast-run.ts';

interface Given extends ActingOptions, Run {
  readonly views: readonly [string, string];
  readonly measure: Measure;
  readonly asOf?: PlainDate;
}

/** Why two views of one forecast differ: what each risk and assumption accounts for, adding up to the gap. */
export const forecastCompare: CommandSpec<ComparisonForm, Given> = {
  group: 'forecast',
  name: 'compare',
  description: 'forecast.compare',
  document: comparisonForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .requiredOption('--views <two>', words('option.views'), viewsOption(shell))
      .option('--measure <measure>', words('option.measure'), choiceOption(shell, MEASURES), 'worst-month')
      .option('--as-of <day>', words('option.asOf'), dayOption(shell));
    declareSample(command, shell);
  },
  async run(given, shell) {
    const { views: named, measure, paths, seed } = given;
    const input = await forecastInputFor(given, shell);
    const [one, other] = [viewNamed(input, named[0], shell), viewNamed(input, named[1], shell)] as const;
    checkSample(compiledFor(input, one, shell).model, given, shell);
    const { changes, explained } = explainViews(input, [one, other], measure, { paths, seed });
    if (explained === undefined) throw new RefusedError(shell.words('refused.comparison'));
    const document: ComparisonForm = {
      views: [...named],
      measure,
      decimals: DECIMALS[measure],
      method: explained.method.kind,
      from: explained.fromUnits,
      to: explained.toUnits,
      gap: explained.gapUnits,
      interaction: explained.interactionUnits,
      shares: explained.shares.map(({ id, units, aloneUnits }) => {
        const change = changes.find((one) => one.id === id);
        return { id, number: change?.number ?? null, title: change?.title ?? null, units, aloneUnits };
      }),
    };
    return { document, text: comparisonText(document, shell) };
  },
};

function checkSample(
  model: Parameters<typeof checkModel>[0],
  { dossier, paths, seed }: Given,
  shell: Console,
): void {
  const checked = checkModel(model);
  const run = checked.ok ? checkRun({ paths, seed }, checked.value) : checked;
  if (!run.ok) throw new UsageError(problemsText(dossier, run.error, shell));
}

function viewsOption({ words }: Console): (value: string) => readonly [string, string] {
  return (value) => {
    const [one, other, more] = value.split(',').map((name) => name.trim());
    if (one === undefined || other === undefined || one === '' || other === '' || more !== undefined)
      throw new UsageError(words('usage.views', { name: value.slice(0, 80) }));
    return [one, other];
  };
}
