import type { CompiledModel } from '@regietafel/domain/liquidity/compiled';
import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import { openBrowserPool } from '@regietafel/forecasting/workers/browser-pool';
import type { SimulationPool } from '@regietafel/forecasting/workers/pool';
import { useEffect, useMemo, useState } from 'react';
import { type Drawing, type Following, followSimulation, type Scene } from './follow-simulation.ts';

/** Started once and kept: starting workers takes longer than what they draw. */
let pool: SimulationPool | undefined;

export interface Simulations {
  /** Of each model the newest picture there is; null before the first. */
  readonly simulations: readonly (Simulation | null)[];
  /** How much of the full picture is drawn, 0-1; null where none is under way. */
  readonly progress: number | null;
  readonly failure: 'refused' | 'failed' | null;
  readonly stop: () => void;
  readonly complete: () => void;
}

interface Seen {
  readonly simulations: readonly (Simulation | null)[];
  readonly progress: number | null;
  readonly failure: Simulations['failure'];
}

const NOTHING: Seen = { simulations: [], progress: null, failure: null };

/** Draws the futures of one forecast, or of two views of it, in workers, and follows what is done to it. */
export function useSimulations(
  model: CompiledModel | null,
  other: CompiledModel | null,
  horizon: number,
): Simulations {
  const [seen, setSeen] = useState(NOTHING);
  const [following, setFollowing] = useState<Following | null>(null);

  useEffect(() => {
    pool ??= openBrowserPool();
    const made = followSimulation(pool, (drawing) => setSeen((before) => withDrawing(before, drawing)));
    setFollowing(made);
    return () => made.end();
  }, []);

  const scene = useMemo<Scene | null>(
    () => (model === null ? null : { models: other === null ? [model] : [model, other], horizon }),
    [model, other, horizon],
  );
  useEffect(() => {
    if (scene !== null) following?.show(scene);
  }, [following, scene]);

  const fitting = (one: CompiledModel | null, index: number) => {
    const simulation = seen.simulations[index] ?? null;
    // Of another length it is a picture of another plan.
    return one !== null && simulation?.months.length === one.months ? simulation : null;
  };
  return {
    ...seen,
    simulations: [fitting(model, 0), fitting(other, 1)],
    stop: () => following?.stop(),
    complete: () => following?.complete(),
  };
}

function withDrawing(seen: Seen, drawing: Drawing): Seen {
  switch (drawing.kind) {
    case 'drawn': {
      const simulations = drawing.scene.models.map((_, index) =>
        index === drawing.index ? drawing.simulation : (seen.simulations[index] ?? null),
      );
      return { ...seen, simulations, failure: null };
    }
    case 'progress':
      return { ...seen, progress: drawing.share };
    case 'refused':
      return { ...NOTHING, failure: 'refused' };
    case 'failed':
      return { ...NOTHING, failure: 'failed' };
  }
}
