import { type MessagePort, parentPort } from 'node:worker_threads';
import { serveWorker } from '@regietafel/forecasting/workers/serve';

/** Where a thread of the server's simulations begins. */
const port = parentPort as MessagePort;
const take = serveWorker({
  post: (message, transfer) => port.postMessage(message, [...transfer]),
  later: (work) => void setImmediate(work),
});
port.on('message', take);
