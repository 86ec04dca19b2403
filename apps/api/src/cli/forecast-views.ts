import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { ForecastView } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { noiseOf } from '../liquidity/noise-of.ts';
import { actInDossier } from './act-as.ts';
import type { ActingOptions } from './options.ts';
import { type Console, RefusedError, UsageError } from './shell.ts';

/** What an operator calls the eyes of the provider and of the regions together; others are named. */
export const PROVIDER_VIEW = 'aanbieder';
const KERNTEAM_VIEW = 'kernteam';

export interface ForecastOptions extends ActingOptions {
  readonly asOf?: PlainDate;
}

/** All that the account may see of the forecast of a dossier; refused when there is no plan that it sees. */
export async function forecastInputFor(given: ForecastOptions, shell: Console): Promise<ForecastInput> {
  const { input } = await actInDossier(
    given,
    shell,
    ({ api, dossierId }): Promise<Forecast> =>
      api.liquidity.forecast({
        dossierId,
        asOf: { standPer: given.asOf ?? null, knownAt: null },
        planOf: null,
      }),
  );
  if (input === null) throw new RefusedError(shell.words('refused.noPlan', { name: given.dossier }));
  return { ...input, noise: noiseOf(input.sheets) };
}

/** A view by what an operator calls it: the provider, the kernteam, or a party by its name ("zuid-limburg"). */
export function viewNamed({ parties }: ForecastInput, asked: string, { words }: Console): ForecastView {
  const wanted = asked.trim().toLowerCase();
  if (wanted === KERNTEAM_VIEW) return { kind: 'kernteam' };
  const found =
    wanted === PROVIDER_VIEW
      ? parties.find(({ role }) => role === 'aanbieder')
      : parties.find(({ name }) => name !== null && namesOf(name).includes(wanted));
  if (found !== undefined) return { kind: 'party', tenantId: found.tenantId };
  const choices = [
    PROVIDER_VIEW,
    KERNTEAM_VIEW,
    ...parties.flatMap(({ name }) => (name === null ? [] : [shortest(namesOf(name))])),
  ];
  throw new UsageError(words('usage.view', { name: asked.slice(0, 80), choices: choices.join(', ') }));
}

/** "Jeugdregio Zuid-Limburg" is also "jeugdregio-zuid-limburg" and "zuid-limburg". */
function namesOf(name: string): readonly string[] {
  const whole = name.toLowerCase();
  const joined = whole.replaceAll(/[^a-z0-9]+/g, '-');
  return [whole, joined, joined.slice(joined.indexOf('-') + 1)];
}

function shortest(names: readonly string[]): string {
  return names.toSorted((left, right) => left.length - right.length)[0] ?? '';
}
