import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { cents } from '@regietafel/domain/core/cents';
import { DomainError } from '@regietafel/domain/core/errors';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import type { CompiledModel } from '@regietafel/domain/liquidity/compiled';
import type { DeliveredBand } from '@regietafel/domain/liquidity/delivery';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { checkRun } from '@regietafel/forecasting/model/check-run';
import { USUAL } from '@regietafel/forecasting/simulate/request';
import { simulate } from '@regietafel/forecasting/simulate/simulate';

/** Enough for quantiles of which the error is far smaller than what a month may vary by; some tens of milliseconds. */
const PATHS = 10_000;
/** Every delivery draws the same futures, so that two differ by what was delivered and not by chance. */
const SEED = 1;

/** The band of a delivery: quantiles of the balance at the end of each month, with what it takes to draw it again. */
export async function drawBand(model: CompiledModel): Promise<DeliveredBand> {
  const checked = checkModel(model);
  if (!checked.ok) throw unfit(checked.error);
  const run = checkRun({ paths: PATHS, seed: SEED }, checked.value);
  if (!run.ok) throw unfit(run.error);
  const { modelVersion, months } = simulate(checked.value, run.value);
  const quantiles = USUAL.quantiles.map((level, index) => ({
    level,
    months: months.map((month) => cents(Math.round(month.quantiles[index]?.value ?? Number.NaN))),
  }));
  const inputHash = await sha256Hex(canonicalJson(model));
  return { modelVersion, seed: SEED, paths: PATHS, inputHash, quantiles };
}

function unfit(problems: readonly { readonly path: string }[]): DomainError {
  const fields = problems.map(({ path }) => ({ path, messageKey: 'deliveries.notSimulated' }));
  return new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
}
