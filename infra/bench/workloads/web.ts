import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { filesOfFirstLoad, type Manifest } from '../../../apps/web/scripts/first-load-files.ts';
import { buildWebClient, WEB_FOLDER } from '../../scripts/web-client.ts';
import type { Workload } from '../workload.ts';

const run = promisify(execFile);
const KB = 1000;
const FIRST_LOAD = fileURLToPath(new URL('../../../apps/web/scripts/first-load.ts', import.meta.url));
/** The chunk that comes only with a chart; the build names it after its source. */
const CHART = 'packages/ui/src/charts/line-chart.tsx';

interface FirstLoad {
  readonly gzipKb: number;
  readonly files: readonly { readonly file: string }[];
}

/** What a browser loads, of the web client as it is built. */
export const web: Workload = {
  name: 'web',
  async measure() {
    await buildWebClient();
    const { stdout } = await run(process.execPath, [FIRST_LOAD, '--built', '--json']);
    const { gzipKb, files }: FirstLoad = JSON.parse(stdout);
    return [
      { name: 'web.firstLoad', value: gzipKb, details: { files: files.length } },
      { name: 'web.chart', value: await chartKb(files), details: {} },
    ];
  },
};

/** What a page with a chart loads besides what it loads without one: its chunk, and the chunks that only charts share. */
async function chartKb(known: FirstLoad['files']): Promise<number> {
  const manifest: Manifest = JSON.parse(await readFile(`${WEB_FOLDER}/.vite/manifest.json`, 'utf8'));
  const source = Object.keys(manifest).find((name) => name.endsWith(CHART));
  if (source === undefined) throw new Error(`the build has no chunk for ${CHART}`);
  const besides = filesOfFirstLoad(manifest, [source]).filter(
    (file) => !known.some((one) => one.file === file),
  );
  const sizes = await Promise.all(
    besides.map(async (file) => gzipSync(await readFile(`${WEB_FOLDER}/${file}`), { level: 9 }).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / KB;
}
