import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';
import { startServer } from '../harness/server.ts';
import { openForecast, timeMoves } from './drag.ts';

const WARM_UP = 20;

/**
 * Opens the forecast of the demo in a browser and moves an event to and fro; gives, for each move, the milliseconds until its
 * picture. The client must have been built.
 */
export async function measureDrag(folder: string, moves: number): Promise<readonly number[]> {
  const server = await startServer(folder);
  try {
    const launched = await launchBrowser(join(folder, 'browser'));
    try {
      const browser = await chromium.connect(launched.wsEndpoint());
      const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1280, height: 900 } });
      await signIn(page);
      await openForecast(page, '/dossiers/xonar/liquiditeit');
      const risk = '4. Kosten van verzuim';
      await timeMoves(page, risk, WARM_UP);
      return await timeMoves(page, risk, moves);
    } finally {
      await launched.close();
    }
  } finally {
    await server.stop();
  }
}

/** By the form, as a person does. */
async function signIn(page: Page): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill('regievoerder@zuid-limburg.example');
  await page.getByLabel('Wachtwoord').fill('samen-aan-tafel');
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/inloggen'));
}
