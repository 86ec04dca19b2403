import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildWebClient, WEB_FOLDER } from '../../scripts/web-client.ts';
import type { Workload } from '../workload.ts';

const run = promisify(execFile);
const KB = 1000;
const FIRST_LOAD = fileURLToPath(new URL('../../../apps/web/scripts/first-load.ts', import.meta.url));
/** The chunk that comes only with a chart; the build names it after its source. */
const CHART = 'packages/ui/src/charts/line-chart.tsx';

interface Chunk {
  readonly file: string;
}

/** What a browser loads, of the web client as it is built. */
export const web: Workload = {
  name: 'web',
  async measure() {
    await buildWebClient();
    const { stdout } = await run(process.execPath, [FIRST_LOAD, '--built', '--json']);
    const { gzipKb, files }: { gzipKb: number; files: readonly unknown[] } = JSON.parse(stdout);
    return [
      { name: 'web.firstLoad', value: gzipKb, details: { files: files.length } },
      { name: 'web.chart', value: await chartKb(), details: {} },
    ];
  },
};

/** What a page with a chart loads besides what it loads without one. */
async function chartKb(): Promise<number> {
  const manifest: Record<string, Chunk> = JSON.parse(
    await readFile(`${WEB_FOLDER}/.vite/manifest.json`, 'utf8'),
  );
  const chunk = Object.entries(manifest).find(([source]) => source.endsWith(CHART))?.[1];
  if (chunk === undefined) throw new Error(`the build has no chunk for ${CHART}`);
  return gzipSync(await readFile(`${WEB_FOLDER}/${chunk.file}`), { level: 9 }).byteLength / KB;
}
