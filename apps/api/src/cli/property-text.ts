import { euroText } from './euro-text.ts';
import type { CalculationForm, NamedWork, PlannedWorkForm, PropertyForm, YearForm } from './property-form.ts';
import type { Console } from './shell.ts';

const COLUMN = 14;

/** The property of a provider for a person: buildings, works with their years, and what each division of them costs. */
export function propertyText(form: PropertyForm, shell: Console): string {
  const { words } = shell;
  const lines = [...buildingLines(form, shell), '', ...planLines(form, shell)];
  const { plan, recorded, calculation } = form;
  if (plan !== null)
    lines.push('', words('property.yearsOfPlan', { name: plan.name }), ...yearLines(plan.years, shell));
  if (recorded !== null)
    lines.push(
      '',
      words(recorded.isChosen ? 'property.yearsOfChosen' : 'property.yearsOfPhasing', {
        name: recorded.name,
      }),
      ...yearLines(recorded.years, shell),
    );
  if (calculation !== null) lines.push('', ...calculationLines(calculation, shell));
  return `${lines.join('\n')}\n`;
}

function buildingLines({ buildings }: PropertyForm, { words }: Console): readonly string[] {
  if (buildings.length === 0) return [words('property.noBuildings')];
  return buildings.flatMap(({ name, use, parts }) => [
    use === '' ? name : `${name} (${use})`,
    ...parts.map((part) =>
      part.condition === null
        ? words('property.unmeasured', { part: part.name, target: part.targetLevel })
        : words('property.part', {
            part: part.name,
            condition: part.condition,
            target: part.targetLevel,
            day: part.measuredOn ?? words('property.unknown'),
          }),
    ),
  ]);
}

function planLines({ plan, means, works }: PropertyForm, shell: Console): readonly string[] {
  const { words } = shell;
  if (plan === null) return [words('property.noPlan')];
  return [
    words('property.plan', {
      name: sourceText(plan, shell),
      means: means === null ? words('property.unknown') : sourceText(means, shell),
      year: plan.priceLevelYear,
    }),
    ...works.flatMap((work) => [workName(work), `    ${workYears(work, shell)}`]),
  ];
}

/** A name, with the word that says so when its figures come from no source. */
function sourceText(
  { name, isFictitious }: { readonly name: string; readonly isFictitious: boolean },
  { words }: Console,
): string {
  return isFictitious ? words('property.fictitious', { name }) : name;
}

function workName({ measure, building, part }: NamedWork): string {
  return `  ${measure} (${[building, part].filter((name) => name !== null).join(', ')})`;
}

function workYears(work: PlannedWorkForm, shell: Console): string {
  const { words } = shell;
  const { earliest, latest } = work.window;
  const sentences = [
    costText(work.cost, shell),
    words('property.planned', { year: work.plannedYear, earliest, latest }),
  ];
  if (work.recordedYear !== null) sentences.push(words('property.recorded', { year: work.recordedYear }));
  if (work.calculatedYear !== null)
    sentences.push(words('property.calculated', { year: work.calculatedYear }));
  if (work.latestSafeYear !== null)
    sentences.push(
      words(work.isLatestProved === false ? 'property.latestAtLeast' : 'property.latest', {
        year: work.latestSafeYear,
      }),
    );
  return sentences.join('; ');
}

function costText(cost: PlannedWorkForm['cost'], shell: Console): string {
  const { words } = shell;
  switch (cost.kind) {
    case 'pm':
      return words('property.pm');
    case 'known':
      return euroText(cost.cents, shell);
    case 'max':
      return words('property.atMost', { amount: euroText(cost.cents, shell) });
    case 'range':
      return words('property.between', {
        from: euroText(cost.minCents, shell),
        to: euroText(cost.maxCents, shell),
      });
  }
}

function yearLines(years: readonly YearForm[], shell: Console): readonly string[] {
  const { words } = shell;
  const money = (value: YearForm['gap']) =>
    (value === null ? words('property.unknown') : euroText(value, shell)).padStart(COLUMN);
  const head = (['cost', 'budget', 'gap', 'cumulative'] as const).map((key) =>
    words(`property.head.${key}`).padStart(COLUMN),
  );
  return [
    `  ${words('property.head.year').padEnd(4)}${head.join('')}`,
    ...years.map(({ year, cost, budget, gap, cumulative, openWorks }) => {
      const open = openWorks > 0 ? words('property.openWorks', { count: openWorks }) : '';
      return `  ${year}${[cost, budget, gap, cumulative].map(money).join('')}${open}`;
    }),
  ];
}

function calculationLines(calculation: CalculationForm, shell: Console): readonly string[] {
  const { words } = shell;
  switch (calculation.kind) {
    case 'no_means':
      return [words('property.noMeans')];
    case 'means_unknown':
      return [words('property.meansUnknown', { years: calculation.years.join(', ') })];
    case 'undecided':
      return [words('property.undecided')];
    case 'planned':
      return [
        words(calculation.isProvedBest ? 'property.proved' : 'property.notProved'),
        ...yearLines(calculation.years, shell),
      ];
    case 'impossible':
      return [
        words('property.impossible'),
        conflictText(calculation.conflict, shell),
        ...calculation.conflict.works.map(workName),
      ];
  }
}

function conflictText(
  conflict: Extract<CalculationForm, { kind: 'impossible' }>['conflict'],
  shell: Console,
): string {
  const { words } = shell;
  switch (conflict.kind) {
    case 'window_passed':
      return words('property.windowPassed');
    case 'together':
      return words('property.together');
    case 'means':
      return words(conflict.fromYear === conflict.toYear ? 'property.overMeansOnce' : 'property.overMeans', {
        from: conflict.fromYear,
        to: conflict.toYear,
        needed: euroText(conflict.needed, shell),
        available: euroText(conflict.available, shell),
      });
  }
}
