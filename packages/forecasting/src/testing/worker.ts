import { type SimulationRequest, USUAL } from '../simulate/request.ts';
import type { FromWorker, ToWorker, WorkerPort } from '../workers/messages.ts';
import { serveWorker } from '../workers/serve.ts';
import { buildEvent, buildModel, checked } from './models.ts';

/** A worker in this thread: what it says and hears is copied, as between threads; `heard` gets what it is told. */
export function localWorker(heard: ToWorker[] = []): WorkerPort {
  let tell: (message: FromWorker) => void = () => undefined;
  const take = serveWorker({
    post: (message, transfer) => {
      const copy = structuredClone(message, { transfer: [...transfer] });
      setImmediate(() => tell(copy));
    },
    later: (work) => void setImmediate(work),
  });
  return {
    post(message) {
      heard.push(message);
      const copy = structuredClone(message);
      setImmediate(() => take(copy));
    },
    listen: (onMessage) => {
      tell = onMessage;
    },
    end: () => undefined,
  };
}

/** A year with noise and a risk: enough for every step of a simulation. */
export function requestOf(paths: number, seed = 5): SimulationRequest {
  const weight = Array.from({ length: 12 }, () => 100);
  const model = buildModel({
    noise: [{ phi: 0.5, sigma: 1, weight }],
    events: [buildEvent({ probability: 0.3, amount: { kind: 'pert', min: 0, mode: 200, max: 1_500 } })],
  });
  return { model: checked(model), run: { paths, seed }, asked: USUAL };
}
