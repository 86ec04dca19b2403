import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the repository: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One broken rule. `advice` says what to do instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly advice: string;
}

const NOT_OURS = new Set(['node_modules', 'dist', '.data', '.turbo', 'reports', 'test-results']);

/** Reads every TypeScript file of the repository that people write. */
export function listSourceFiles(root: string): Promise<SourceFile[]> {
  return readAll(root, '{apps,packages,infra}/**/*.{ts,tsx}');
}

/** Reads the package.json of the root and of every workspace package. */
export function listManifests(root: string): Promise<SourceFile[]> {
  return readAll(root, '{package.json,{apps,packages}/*/package.json}');
}

async function readAll(root: string, pattern: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const path of glob(pattern, {
    cwd: root,
    exclude: (name) => NOT_OURS.has(name.split('/').at(-1) ?? ''),
  })) {
    files.push({ path: path.replaceAll('\\', '/'), text: await readFile(join(root, path), 'utf8') });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Tests, and what only tests use, may reach for things that the product may not. */
export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

/** Files that set up or run tools rather than run in the product. */
export function isToolFile(path: string): boolean {
  return /\.config\.ts$|\/(?:scripts|mutation)\//.test(path);
}
