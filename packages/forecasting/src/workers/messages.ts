import type { Collected, PartCounts, Share, Wanted } from '../simulate/part.ts';
import type { SimulationRequest } from '../simulate/request.ts';

/** What a worker is told. `run` numbers the simulations of a pool; a new one ends what the worker was doing. */
export type ToWorker =
  | {
      readonly kind: 'begin';
      readonly run: number;
      readonly request: SimulationRequest;
      readonly share: Share;
    }
  | { readonly kind: 'collect'; readonly run: number; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'cancel' };

/** What a worker answers, each with the run that it speaks of. */
export type FromWorker =
  /** So many chunks more are drawn. */
  | { readonly kind: 'drawn'; readonly run: number; readonly chunks: number }
  | { readonly kind: 'counted'; readonly run: number; readonly counts: PartCounts }
  | { readonly kind: 'collected'; readonly run: number; readonly collected: readonly Collected[] }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };

/** A worker as its pool sees it, whatever the platform calls it. */
export interface WorkerPort {
  post(message: ToWorker): void;
  /** Called once, before the first message. */
  listen(onMessage: (message: FromWorker) => void): void;
  end(): void;
}
