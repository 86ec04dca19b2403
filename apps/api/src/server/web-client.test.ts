import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { inlineScriptHashes } from './security-headers.ts';

const SCRIPT = "document.documentElement.dataset.theme = 'dark';";
const PAGE = `<!doctype html><title>Tafel</title><script>${SCRIPT}</script><script type="module" src="/assets/app-1a2b.js"></script>`;

let folder: string;
let api: TestApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regietafel-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`);
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  api = await startTestApi({ webFolder: folder });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

describe('the web client', () => {
  it.each(['/', '/dossiers/xonar/risicos?status=onderhanden'])(
    'is the page at %s, and is kept nowhere',
    async (path) => {
      const { status, headers, body } = await openBrowser(api.url).send(path);
      expect(status).toBe(200);
      expect(body).toBe(PAGE);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain(inlineScriptHashes(PAGE)[0]);
    },
  );

  it('gives hashed files for a year, and packed', async () => {
    const browser = openBrowser(api.url, { 'accept-encoding': 'gzip' });
    const { headers, body } = await browser.send('/assets/app-1a2b.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(body.length).toBeGreaterThan(5000);
  });

  it('gives other files anew each time', async () => {
    const { headers } = await openBrowser(api.url).send('/favicon.svg');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/assets/app-of-yesterday.js', '/api/v1/dossiers', '/trpc'])('is no page at %s', async (path) => {
    const { status, error } = await openBrowser(api.url).send(path);
    expect(status).toBe(404);
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fetc/passwd'])(
    'gives nothing from outside its folder at %s',
    async (path) => {
      const { body } = await openBrowser(api.url).send(path);
      expect(body === PAGE || body.includes('NOT_FOUND') || body.includes('INVALID_INPUT')).toBe(true);
    },
  );
});

describe('inlineScriptHashes', () => {
  it('takes scripts that stand in the page, not those that are loaded', () => {
    expect(inlineScriptHashes(PAGE)).toHaveLength(1);
    expect(inlineScriptHashes('<p>no script</p>')).toEqual([]);
  });
});
