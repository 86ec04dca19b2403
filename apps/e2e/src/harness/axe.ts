import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  /** Kept by `bringAxe`. */
  var readAxe: () => void;
}

/** What axe is asked by, as it names itself on a page. */
interface AskingAxe {
  axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Makes axe ready on every page that this window opens from now on: carried over once, and read by the browser only where it
 * is asked. Carrying it to every page anew takes longer than asking it.
 */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(`globalThis.readAxe = () => { ${AXE} };`);
}

/**
 * What axe finds against these rules on the page as it stands, each as one line that says where. Needs `bringAxe` before the
 * page was opened; throws on a page with frames, which it would leave out.
 */
export async function violationsOn(
  page: Page,
  runOnly: NonNullable<RunOptions['runOnly']>,
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe would leave out what stands in a frame');
  return page.evaluate(async (rules) => {
    const asking = globalThis as AskingAxe;
    if (asking.axe === undefined) globalThis.readAxe();
    if (asking.axe === undefined) throw new Error('axe is not on the page');
    const { violations } = await asking.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  }, runOnly);
}
