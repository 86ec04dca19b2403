import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, expect } from 'vitest';
import { test } from '../harness/journey.ts';

/** What the bundle leaves behind. */
interface Bundle {
  answer(paths: number, seed: number, areTogether: boolean): string;
  dragging(): (month: number) => number;
}
declare const forecast: Bundle;

const ENTRY = fileURLToPath(
  new URL('../../../../packages/forecasting/src/testing/answer.ts', import.meta.url),
);
/** A picture that takes longer than this lags behind a hand. */
const FRAME_MS = 50;

let script: string;
let inNode: Bundle;

beforeAll(async () => {
  const bundle = await rolldown({ input: ENTRY });
  const { output } = await bundle.generate({ format: 'iife' });
  script = output[0].code;
  inNode = runInThisContext(`${script};forecast`);
});

test('a forecast is the same to the last bit in Node and in the browser', async ({ browser }) => {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  for (const areTogether of [false, true]) {
    const inBrowser = await page.evaluate((together) => forecast.answer(5_000, 2024, together), areTogether);
    expect(inBrowser).toBe(inNode.answer(5_000, 2024, areTogether));
  }
  await page.close();
});

test('10,000 futures follow a hand that drags an event', async ({ browser }) => {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const times = await page.evaluate(() => {
    const draw = forecast.dragging();
    return Array.from({ length: 60 }, (_, picture) => {
      const begun = performance.now();
      draw(picture);
      return performance.now() - begun;
    });
  });
  // The quickest picture tells what the work takes; the others also what else this machine was doing.
  expect(Math.min(...times)).toBeLessThan(FRAME_MS);
  await page.close();
});
