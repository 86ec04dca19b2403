import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { inject, test as plain } from 'vitest';
import { endRenewedDemo, ownDemo, renewDemo } from './own-demo.ts';

/** The one password of the demo. */
export const PASSWORD = 'samen-aan-tafel';

export interface Visitor {
  readonly page: Page;
  /** What the browser complained about since the start, or since it was last asked for. */
  complaints(): string[];
}

/** How long something may keep a journey waiting before it counts as never coming, also on a machine that is very busy. */
const PATIENCE_MS = 30_000;

/** Where pictures go for people to look at; not committed. */
export const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

interface VisitorOptions extends BrowserContextOptions {
  /** Start of the address of a demo account: `regievoerder@zuid-limburg`. Without one nobody is signed in. */
  readonly account?: string | null;
  /** For a person who works for several organisations: the one to work for. */
  readonly tenant?: string;
  /**
   * Goes on in the browser of an earlier test of this file, with its session and what it keeps: quicker, only for who does
   * not sign out, and without options of its own.
   */
  readonly isSessionShared?: boolean;
}

interface JourneyContext {
  readonly browser: Browser;
  /** Opens a window, closed after the test; in a browser of its own (own cookies, own storage) unless it shares one. */
  readonly visit: (options?: VisitorOptions) => Promise<Visitor>;
}

const shared = new Map<string, BrowserContext>();

/** A test that looks at the demo through the one browser. */
export const test = plain.extend<JourneyContext>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: the first parameter of a fixture must be a pattern.
    async ({}, use) => {
      const browser = await chromium.connect(inject('browserEndpoint'));
      await use(browser);
      await browser.close();
      shared.clear();
      await endRenewedDemo();
    },
    { scope: 'file' },
  ],
  visit: async ({ browser, task }, use) => {
    const opened: { readonly page: Page; readonly isSessionShared: boolean }[] = [];
    if ((task.result?.retryCount ?? 0) > 0) {
      await renewDemo();
      for (const context of shared.values()) await context.close();
      shared.clear();
    }
    await use(async ({ account = null, tenant, isSessionShared = false, ...options } = {}) => {
      const key = `${account} ${tenant}`;
      const known = isSessionShared ? shared.get(key) : undefined;
      const context = known ?? (await openContext(browser, options));
      const page = await context.newPage();
      opened.push({ page, isSessionShared });
      const complaints = listen(page);
      if (account !== null && !known) await signIn(page, account, tenant);
      if (isSessionShared) shared.set(key, context);
      return { page, complaints: () => complaints.splice(0) };
    });
    for (const [index, { page, isSessionShared }] of opened.entries()) {
      if (task.result?.state === 'fail') {
        await page.screenshot({
          path: `${RESULTS}failures/${fileName(`${task.suite?.name ?? ''} ${task.name}`)}-${index + 1}.png`,
          fullPage: true,
        });
      }
      await (isSessionShared ? page.close() : page.context().close());
    }
  },
});

async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: ownDemo().url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Signs in through the form, chooses the organisation if there are more, and waits for the first page behind it. */
export async function signIn(page: Page, account: string, tenant?: string): Promise<void> {
  await page.goto('/inloggen');
  await fillSignIn(page, account, PASSWORD);
  if (tenant !== undefined) await page.getByRole('button', { name: tenant }).click();
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
}

/** Fills in the sign-in form and sends it. */
export async function fillSignIn(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(`${account}.example`);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

/** Words as the name of a file. */
export function fileName(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  return complaints;
}
