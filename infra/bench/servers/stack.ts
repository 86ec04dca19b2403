import { createLogger } from '../../../apps/api/src/observability/logger.ts';
import { serve } from '../../../apps/api/src/server/serve.ts';
import { serveParent } from './child.ts';

/** The product's own server, log included. */
await serveParent<{ readonly appUrl: string; readonly systemUrl: string }>((database) =>
  serve({
    port: 0,
    host: '127.0.0.1',
    database,
    webFolder: null,
    demo: null,
    logger: createLogger('info'),
  }),
);
