import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSecurityHeaders } from './security-headers.ts';

const server = fastify();
beforeAll(async () => {
  await setSecurityHeaders(server, '<html></html>');
  server.get('/*', (_request, reply) => reply.send('content'));
});
afterAll(() => server.close());

async function scriptPolicyOf(url: string): Promise<string | undefined> {
  const { headers } = await server.inject(url);
  return String(headers['content-security-policy'])
    .split(';')
    .find((directive) => directive.startsWith('script-src '));
}

test('only the worker that simulates may compile WebAssembly', async () => {
  expect(await scriptPolicyOf('/assets/forecast-worker-C3x_9-aB.js')).toBe(
    "script-src 'self' 'wasm-unsafe-eval'",
  );
  for (const url of [
    '/',
    '/assets/index-C3x.js',
    '/x/assets/forecast-worker-C3x.js',
    '/assets/forecast-worker-C3x.js?a=.html',
  ])
    expect(await scriptPolicyOf(url)).not.toContain('unsafe-eval');
});
