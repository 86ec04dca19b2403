import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLogger } from '../../../apps/api/src/observability/logger.ts';
import { serve } from '../../../apps/api/src/server/serve.ts';
import { serveParent } from './child.ts';

/** What a server holds on to and has worked, when it is asked. */
export interface Usage {
  /** Memory in use right after everything that nobody needs was thrown away, in MB. */
  readonly heapMb: number;
  readonly residentMb: number;
  /** Processor time since the start, in seconds. */
  readonly processorSeconds: number;
}

const MB = 1e6;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** The product's own server, which tells its parent how it fares. */
await serveParent<{ readonly appUrl: string; readonly systemUrl: string }>((database) =>
  serve({
    port: 0,
    host: '127.0.0.1',
    database,
    webFolder: null,
    demo: null,
    logger: createLogger('warn'),
  }),
);

process.on('message', () => {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    heapMb: heapUsed / MB,
    residentMb: rss / MB,
    processorSeconds: (user + system) / 1e6,
  };
  process.send?.(usage);
});
