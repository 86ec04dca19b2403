import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { type BrowserServer, chromium } from 'playwright-core';

/**
 * Flags of the package that are left out: one process for everything falls over when a page crashes, and the others take
 * away rules that a visitor's browser keeps.
 */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/**
 * Launches the browser that the npm registry brings, with its own fonts, unpacked into `folder`: the package unpacks into
 * the system's temporary folder, where another run could be halfway doing the same.
 */
export async function launchBrowser(folder: string): Promise<BrowserServer> {
  await mkdir(folder);
  packaged.setGraphicsMode = false;
  const executablePath = await withTemporaryFolder(folder, () => packaged.executablePath());
  return chromium.launchServer({
    executablePath,
    headless: true,
    args: packaged.args.filter((flag) => !UNWANTED.has(flag)),
    env: { ...process.env, TMPDIR: folder, HOME: folder, FONTCONFIG_FILE: await describeFonts(folder) },
  });
}

/** The package's own description of its fonts names a fixed place; this names the one where they are. */
async function describeFonts(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  return file;
}

async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
