import type { CDPSession, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const [PROVIDERS, INDICATORS, PERIODS] = [300, 40, 40];
/** What sorting or filtering again may take of the browser. */
const MOST_MS = 50;
const ROUNDS = 6;
const PACKED_BYTES = 13;

test('300 providers × 40 indicators × 10 years are sorted and filtered again at once', async ({ visit }) => {
  const { page } = await visit({ account: 'analist@taskforce' });
  await page.route(/comparison\.(catalogue|named)/, answerForAll);
  const codes = Array.from({ length: INDICATORS }, (_, at) => codeOf(at));
  await openPage(page, `/vergelijken?ind=${codes.join(',')}&van=2016-Q1&tot=2025-Q4`);
  await page.getByRole('row', { name: /^Aanbieder 1 / }).waitFor();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });

  const sort = page.getByRole('button', { name: 'Cijfer 3', exact: true });
  expect(await costOf(page, browser, () => sort.click())).toBeLessThan(MOST_MS);
  const search = page.getByLabel('Zoek in de tabel');
  const words = ['Aanbieder 2', 'Aanbieder 12', ''];
  let at = 0;
  const filter = async () => {
    at += 1;
    await search.fill(words[at % words.length] ?? '');
  };
  expect(await costOf(page, browser, filter)).toBeLessThan(MOST_MS);
});

const codeOf = (at: number) => `cijfer-${at}`;

/**
 * What an act costs the page, on average of a few times: script, style and layout together, in time of the processor, so that
 * what else the machine does counts little.
 */
async function costOf(page: Page, browser: CDPSession, act: () => Promise<void>): Promise<number> {
  await act();
  await drawn(page);
  const before = await spent(browser);
  for (let round = 0; round < ROUNDS; round += 1) {
    await act();
    await drawn(page);
  }
  return ((await spent(browser)) - before) / ROUNDS;
}

const COSTS = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function spent(browser: CDPSession): Promise<number> {
  const { metrics } = await browser.send('Performance.getMetrics');
  return metrics.reduce((sum, { name, value }) => (COSTS.includes(name) ? sum + value * 1000 : sum), 0);
}

function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

interface Reply {
  result: { data: Record<string, unknown> };
}

/** Answers as a country would of which everything is released; what else is asked along is answered by the server. */
async function answerForAll(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const names = url.pathname.slice(url.pathname.indexOf('/trpc/') + 6).split(',');
  const answer = await route.fetch();
  const body: Reply | Reply[] = await answer.json();
  const replies = Array.isArray(body) ? body : [body];
  for (const [at, name] of names.entries()) {
    const reply = replies[at];
    if (name === 'comparison.catalogue' && reply) widen(reply.result.data);
    if (name === 'comparison.named') replies[at] = { result: { data: everything(indicatorsAsked(url, at)) } };
  }
  await route.fulfill({ json: Array.isArray(body) ? replies : replies[0] });
}

function indicatorsAsked(url: URL, at: number): readonly string[] {
  const input = JSON.parse(url.searchParams.get('input') ?? '{}');
  return (input[at] ?? input).indicatorIds;
}

/** Puts forty indicators in the catalogue. */
function widen(catalogue: Record<string, unknown>): void {
  const [first] = catalogue['indicators'] as readonly object[];
  catalogue['indicators'] = Array.from({ length: INDICATORS }, (_, at) => ({
    ...first,
    ...{ id: idOf(at), code: codeOf(at), name: `Cijfer ${at}` },
  }));
}

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

function everything(indicatorIds: readonly string[]) {
  const count = PROVIDERS * indicatorIds.length * PERIODS;
  const figures = Buffer.alloc(count * PACKED_BYTES);
  for (let place = 0; place < count; place += 1) {
    figures.writeInt32BE(place, place * PACKED_BYTES);
    figures.writeDoubleBE(((place * 7919) % 100_003) / 1000, place * PACKED_BYTES + 4);
    figures.writeUInt8(1, place * PACKED_BYTES + 12);
  }
  const traits = { landsdeel: 'Oost', region: 'JZ17', sizeClass: 'klein', mainKind: 'ambulant' };
  return {
    providers: Array.from({ length: PROVIDERS }, (_, at) => ({
      ...traits,
      ...{ dossierId: idOf(at), name: `Aanbieder ${at + 1}`, isCombined: false, isFictitious: true },
    })),
    indicatorIds,
    periods: Array.from({ length: PERIODS }, (_, at) => `${2016 + Math.floor(at / 4)}-Q${(at % 4) + 1}`),
    figures: figures.toString('base64'),
    withheld: 0,
  };
}
