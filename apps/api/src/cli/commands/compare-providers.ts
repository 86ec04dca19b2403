import type { NamedAnswer } from '@regietafel/contracts/comparison/answer';
import { matrixOf, valuesAt } from '@regietafel/domain/comparison/matrix';
import { GROUP_DIMENSIONS, type GroupDimension } from '@regietafel/domain/comparison/question';
import { isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ComparedProviders, compareProvidersForm } from '../compare-providers-form.ts';
import { choiceOption, declarePerson, type PersonOptions } from '../options.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends PersonOptions {
  readonly indicator: string;
  readonly period: PeriodCode;
  readonly group?: GroupDimension;
}

/** Released figures of providers beside each other: by name, or in groups as far as nobody shows. */
export const compareProviders: CommandSpec<ComparedProviders, Given> = {
  group: 'compare',
  name: 'providers',
  description: 'compare.providers',
  document: compareProvidersForm,
  declare(command, shell) {
    declarePerson(command, shell)
      .requiredOption('--indicator <code>', shell.words('option.indicator'))
      .requiredOption('--period <period>', shell.words('option.period'), periodOption(shell))
      .option('--group <dimension>', shell.words('option.group'), choiceOption(shell, GROUP_DIMENSIONS));
  },
  async run(given, shell) {
    const { indicator: code, period, group } = given;
    const document = await actAs(given, shell, async ({ api }): Promise<ComparedProviders> => {
      const { indicators } = await api.comparison.catalogue({});
      const indicator = indicators.find((one) => one.code === code);
      if (indicator === undefined)
        throw new UsageError(
          shell.words('usage.choice', { name: code, choices: indicators.map((one) => one.code).join(', ') }),
        );
      const asked = { indicatorIds: [indicator.id], from: period, to: period };
      const told = { indicator: code, period, unit: indicator.unit };
      if (group === undefined) return { ...told, ...rowsOf(await api.comparison.named(asked)), groups: [] };
      const filters = { landsdeel: null, region: null, sizeClass: null, mainKind: null };
      const { groups } = await api.comparison.grouped({ ...asked, groupBy: group, filters });
      return { ...told, providers: [], withheld: 0, groups: [...groups] };
    });
    return { document, text: textOf(document, shell) };
  },
};

function periodOption({ words }: Console): (value: string) => PeriodCode {
  return (value) => {
    if (!isPeriodCode(value)) throw new UsageError(words('usage.period', { name: value.slice(0, 80) }));
    return value;
  };
}

/** The values of an answer about one figure and moment. */
function rowsOf(answer: NamedAnswer): Pick<ComparedProviders, 'providers' | 'withheld'> {
  const providers = valuesAt(matrixOf(answer), 0, 0).flatMap(({ provider, value, comparability }) => {
    const { name, region, sizeClass, mainKind, isFictitious } = provider;
    return comparability === null
      ? []
      : [{ name, region, sizeClass, mainKind, value, comparability, isFictitious }];
  });
  return { providers, withheld: answer.withheld };
}

function textOf({ providers, groups, unit, withheld }: ComparedProviders, { words }: Console): string {
  const lines = [
    ...providers.map(({ name, value, comparability }) =>
      words('compare.provider', {
        name,
        value: figureText(value, unit),
        comparable: words(`compare.comparable.${comparability}`),
      }),
    ),
    ...groups.map(({ group, mean, count, suppressedBy }) =>
      suppressedBy === null
        ? words('compare.group', { name: group ?? '-', value: figureText(mean, unit), count: count ?? 0 })
        : words('compare.suppressed', { name: group ?? '-', rule: words(`compare.rule.${suppressedBy}`) }),
    ),
    ...(withheld > 0 ? [words('compare.withheld', { count: withheld })] : []),
  ];
  return `${(lines.length === 0 ? [words('compare.nothing')] : lines).join('\n')}\n`;
}

function figureText(value: number | null, unit: string): string {
  if (value === null) return '-';
  const figure = unit === 'cents' ? value / 100 : value;
  return `${Math.round(figure * 1000) / 1000}${unit === 'percent' ? ' %' : unit === 'cents' ? ' euro' : ''}`;
}
