import type { CompiledModel } from '@regietafel/domain/liquidity/compiled';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import type { ModelProblem } from '@regietafel/forecasting/model/problem';
import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import type { SimulationPool } from '@regietafel/forecasting/workers/pool';
import { FAN_SHARES } from './fan-months.ts';

/** Futures while a person drags, and once the hand rests. */
export const QUICK_PATHS = 10_000;
export const FULL_PATHS = 100_000;
/** The same futures for everybody who looks at the same forecast. */
export const SEED = 20_240_815;
const REST_MS = 400;

/** What is to be drawn: the forecast, and through other eyes beside it; and until which month support is asked for. */
export interface Scene {
  readonly models: readonly CompiledModel[];
  /** Months from the opening. */
  readonly horizon: number;
}

/** What is known of a scene so far. */
export type Drawing =
  | { readonly kind: 'drawn'; readonly scene: Scene; readonly index: number; readonly simulation: Simulation }
  | { readonly kind: 'progress'; readonly scene: Scene; readonly share: number | null }
  | { readonly kind: 'refused'; readonly scene: Scene; readonly problems: readonly ModelProblem[] }
  | { readonly kind: 'failed'; readonly scene: Scene; readonly cause: unknown };

export interface Following {
  /** Draws another scene from now on. */
  show(scene: Scene): void;
  /** Leaves it at the quick picture. */
  stop(): void;
  /** Draws the present scene fully after all. */
  complete(): void;
  end(): void;
}

/**
 * Keeps drawing what is shown: quickly at once, fully once nothing changes any more. A quick picture that is under way is
 * finished, and then only the newest scene is drawn, so that the picture follows a hand however fast it moves; a full one is
 * broken off at once.
 */
export function followSimulation(
  pool: Pick<SimulationPool, 'simulate'>,
  onDrawing: (drawing: Drawing) => void,
): Following {
  let shown: Scene | null = null;
  let isQuick = false;
  let full = new AbortController();

  const isShown = (scene: Scene) => shown === scene;

  async function draw(scene: Scene, paths: number, signal?: AbortSignal): Promise<void> {
    for (const [index, model] of scene.models.entries()) {
      if (!isShown(scene)) return;
      const checked = checkModel(model);
      if (!checked.ok) return onDrawing({ kind: 'refused', scene, problems: checked.error });
      const request = {
        model: checked.value,
        run: { paths, seed: SEED },
        asked: { quantiles: Object.values(FAN_SHARES), tail: 0.05, horizons: [scene.horizon] },
      };
      const onProgress = (share: number) => {
        if (signal !== undefined && isShown(scene))
          onDrawing({ kind: 'progress', scene, share: (index + share) / scene.models.length });
      };
      const simulation = await pool.simulate(request, { ...(signal && { signal }), onProgress });
      // Also when something newer is to be shown: until that is there, this is the nearest.
      if (signal === undefined || isShown(scene)) onDrawing({ kind: 'drawn', scene, index, simulation });
    }
  }

  async function drawFully(scene: Scene, restMs: number): Promise<void> {
    full = new AbortController();
    const { signal } = full;
    try {
      await rest(restMs, signal);
      onDrawing({ kind: 'progress', scene, share: 0 });
      await draw(scene, FULL_PATHS, signal);
    } catch (cause) {
      if (!signal.aborted) onDrawing({ kind: 'failed', scene, cause });
    }
    if (isShown(scene)) onDrawing({ kind: 'progress', scene, share: null });
  }

  async function drawNewest(): Promise<void> {
    isQuick = true;
    let scene = shown;
    try {
      while (scene !== null) {
        const drawn = scene;
        await draw(drawn, QUICK_PATHS);
        scene = isShown(drawn) ? null : shown;
      }
    } catch (cause) {
      if (shown !== null) onDrawing({ kind: 'failed', scene: shown, cause });
      return;
    } finally {
      isQuick = false;
    }
    if (shown !== null) await drawFully(shown, REST_MS);
  }

  return {
    show(scene) {
      shown = scene;
      full.abort();
      if (!isQuick) void drawNewest();
    },
    stop: () => full.abort(),
    complete() {
      if (shown === null || isQuick) return;
      full.abort();
      void drawFully(shown, 0);
    },
    end() {
      shown = null;
      full.abort();
    },
  };
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
