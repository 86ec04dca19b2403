import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Security headers on every answer. Scripts come from our own files and from what stands in `html` itself, named by hash;
 * nothing of ours may be framed, and nothing loads from elsewhere.
 */
export async function setSecurityHeaders(server: FastifyInstance, html: string): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", ...inlineScriptHashes(html), compilingIn],
        // The component library sets styles on elements and adds a style sheet of its own while the page runs.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
}

/**
 * Simulations run in a worker as WebAssembly. A worker goes by the policy of its own file, so that only there code can be
 * compiled, and the pages cannot.
 */
function compilingIn({ url = '' }: { readonly url?: string | undefined }): string {
  return /^\/assets\/forecast-worker-[\w-]+\.js$/.test(url) ? "'wasm-unsafe-eval'" : "'self'";
}

/** CSP sources of the scripts that stand in the page itself. */
export function inlineScriptHashes(html: string): readonly string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
