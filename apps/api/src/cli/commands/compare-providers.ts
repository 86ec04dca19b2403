import { GROUP_DIMENSIONS, type GroupDimension } from '@regietafel/domain/comparison/question';
import { actAs, type Caller } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ComparedProviders, compareProvidersForm } from '../compare-providers-form.ts';
import {
  type ComparisonFile,
  type Filter,
  fileOption,
  filterOption,
  filtersOf,
  indicatorsOf,
  type Span,
  spanOption,
} from '../comparison-options.ts';
import { comparisonText, groupRows, providerRows } from '../comparison-rows.ts';
import { choiceOption, declarePerson, type PersonOptions } from '../options.ts';
import type { Console } from '../shell.ts';
import { writeExport } from '../write-export.ts';

interface Given extends PersonOptions {
  /** Codes, with commas between. */
  readonly indicator: string;
  readonly period: Span;
  readonly group?: GroupDimension;
  readonly filter?: readonly Filter[];
  readonly file?: ComparisonFile;
}

/** Released figures of providers beside each other: by name, or in groups as far as nobody shows. */
export const compareProviders: CommandSpec<ComparedProviders, Given> = {
  group: 'compare',
  name: 'providers',
  description: 'compare.providers',
  document: compareProvidersForm,
  declare(command, shell) {
    const { words } = shell;
    declarePerson(command, shell)
      .requiredOption('--indicator <codes>', words('option.indicator'))
      .requiredOption('--period <period>', words('option.span'), spanOption(shell))
      .option('--group <dimension>', words('option.group'), choiceOption(shell, GROUP_DIMENSIONS))
      .option('--filter <dimension=value>', words('option.filter'), filterOption(shell))
      .option('--file <file>', words('option.comparisonFile'), fileOption(shell));
  },
  async run(given, shell) {
    const document = await actAs(given, shell, ({ api }) => compare(api, given, shell));
    return { document, text: comparisonText(document, shell) };
  },
};

async function compare(api: Caller, given: Given, shell: Console): Promise<ComparedProviders> {
  const { period, group, file } = given;
  const catalogue = await api.comparison.catalogue({});
  const indicators = indicatorsOf(given.indicator, catalogue, shell);
  const filters = filtersOf(given.filter ?? [], catalogue, shell);
  const asked = { indicatorIds: indicators.map(({ id }) => id), ...period };
  const told = {
    indicators: indicators.map(({ code, name, unit }) => ({ code, name, unit })),
    ...period,
    path: file?.path ?? null,
  };
  if (group === undefined) {
    const answer = await api.comparison.named(asked);
    if (file !== undefined) {
      const { format } = file;
      await writeExport(
        await api.comparison.exportNamed({ format, question: asked, filters }),
        file.path,
        shell,
      );
    }
    const providers = providerRows(answer, indicators, filters);
    const withheld = providers.filter(({ suppressedBy }) => suppressedBy !== null).length;
    return { ...told, providers: [...providers], withheld, groups: [] };
  }
  const question = { ...asked, groupBy: group, filters };
  const answer = await api.comparison.grouped(question);
  if (file !== undefined)
    await writeExport(
      await api.comparison.exportGrouped({ format: file.format, question }),
      file.path,
      shell,
    );
  return { ...told, providers: [], withheld: 0, groups: [...groupRows(answer, indicators)] };
}
