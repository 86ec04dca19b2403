import type { PlainDate } from '../core/dates.ts';
import { foldName } from '../core/text.ts';
import type { KpiDefinition } from './kpi.ts';

/** The name that a KPI carries on a day: that of the alias that holds then, otherwise its own. */
export function kpiNameOn(definition: Pick<KpiDefinition, 'name' | 'aliases'>, day: PlainDate): string {
  const alias = definition.aliases.find(
    ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
  );
  return alias?.name ?? definition.name;
}

/** The KPI that carries or ever carried a name, whatever its spelling; undefined when none or more than one does. */
export function findKpiByName<Definition extends Pick<KpiDefinition, 'code' | 'name' | 'aliases'>>(
  definitions: readonly Definition[],
  name: string,
): Definition | undefined {
  const wanted = foldName(name);
  const found = definitions.filter((definition) =>
    [definition.code, definition.name, ...definition.aliases.map((alias) => alias.name)].some(
      (one) => foldName(one) === wanted,
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}
