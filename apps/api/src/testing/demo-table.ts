import { hashPassword } from '@regietafel/auth/passwords';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { drawBand } from '../liquidity/deliveries/band.ts';
import { type Browser, openBrowser } from './browser.ts';
import { startTestApi } from './test-api.ts';

/** The real server on the demonstration as it stands today, with a signed-in browser for each of its people. */
export async function openDemoTable() {
  const api = await startTestApi();
  const today = dutchDayOf(new Date().toISOString() as Instant);
  const { password } = await loadDemo(api.urls, { hash: hashPassword, today, drawBand });
  const browsers = new Map<string, Promise<Browser>>();
  return {
    api,
    today,
    /** The browser of `regievoerder@zuid-limburg`; each person signs in once. */
    as: (person: string): Promise<Browser> => {
      const known = browsers.get(person) ?? signIn(api.url, `${person}.example`, password);
      browsers.set(person, known);
      return known;
    },
    close: () => api.close(),
  };
}

export type DemoTable = Awaited<ReturnType<typeof openDemoTable>>;

async function signIn(url: string, email: string, password: string): Promise<Browser> {
  const browser = openBrowser(url);
  const { status } = await browser.mutate('accounts.signIn', { email, password });
  if (status !== 200) throw new Error(`signing in as ${email} failed: ${status}`);
  return browser;
}
