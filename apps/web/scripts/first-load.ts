import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { type Chunk, filesOfFirstLoad, type Manifest } from './first-load-files.ts';

/** Bytes in a kB, as the goals count them. */
const KB = 1000;
const ENTRY = 'index.html';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    route: { type: 'string', default: 'src/features/portfolio/portfolio.lazy.tsx' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) {
  process.stdout.write(`Gzipped JavaScript of the first load of a route.

  node scripts/first-load.ts [--route FILE] [--built] [--json]

  --route FILE  source file of the page (default: the portfolio)
  --built       measure the build that is in dist, without building anew
  --json        one JSON document
`);
} else {
  process.stdout.write(await report());
}

async function report(): Promise<string> {
  const root = new URL('..', import.meta.url);
  if (!options.built) await build({ root: root.pathname, logLevel: 'error' });
  const manifest = readManifest(new URL('dist/.vite/manifest.json', root));
  const files = filesOfFirstLoad(manifest, [
    ENTRY,
    options.route,
    ...['common', 'frame', 'portfolio', 'terms'].map((area) => `src/lib/i18n/nl/${area}.ts`),
  ]);
  const sizes = files.map((file) => ({ file, bytes: gzippedSize(new URL(`dist/${file}`, root)) }));
  const bytes = sizes.reduce((total, size) => total + size.bytes, 0);
  const result = { route: options.route, gzipKb: round(bytes / KB), files: sizes };
  if (options.json) return `${JSON.stringify(result)}\n`;
  const lines = sizes.map(
    (size) =>
      `${round(size.bytes / KB)
        .toFixed(1)
        .padStart(8)}  ${size.file}`,
  );
  return `${[...lines, `${result.gzipKb.toFixed(1).padStart(8)}  kB gzipped JavaScript for ${options.route}`].join('\n')}\n`;
}

function readManifest(file: URL): Manifest {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(file, 'utf8'));
  return manifest;
}

function gzippedSize(file: URL): number {
  return gzipSync(readFileSync(file), { level: 9 }).byteLength;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
