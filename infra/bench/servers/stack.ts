import { createLogger } from '../../../apps/api/src/observability/logger.ts';
import { serve } from '../../../apps/api/src/server/serve.ts';
import { serveParent } from './child.ts';

interface StackOptions {
  readonly appUrl: string;
  readonly systemUrl: string;
  /** The built client; absent to serve the answers alone. */
  readonly webFolder?: string;
}

/** The product's own server, log included. */
await serveParent<StackOptions>(({ webFolder = null, ...database }) =>
  serve({
    port: 0,
    host: '127.0.0.1',
    database,
    webFolder,
    demo: null,
    logger: createLogger('info'),
  }),
);
