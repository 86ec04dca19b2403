import type { FromWorker, ToWorker } from './messages.ts';
import { serveWorker } from './serve.ts';

/**
 * Where a Web Worker begins. The security policy of the server lets this file, and no other, compile WebAssembly: it goes by the
 * name.
 */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const take = serveWorker({
  post: (message: FromWorker, transfer) => scope.postMessage(message, [...transfer]),
  later(work) {
    waiting.push(work);
    port2.postMessage(undefined);
  },
});
scope.onmessage = ({ data }: MessageEvent<ToWorker>) => take(data);
