import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PASSWORD, test } from '../harness/journey.ts';
import { openPage, openPanel } from '../harness/page-parts.ts';
import { settled } from '../harness/settled.ts';

const MOST_STEPS = 150;

describe('the main journey without a mouse', () => {
  test('signs in, judges a risk and signs out, with the focus always in sight', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/inloggen');
    await settled(page);
    await tabTo(page, 'E-mailadres');
    await page.keyboard.type('wethouder@zuid-limburg.example');
    await tabTo(page, 'Wachtwoord');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Portefeuille' }).waitFor();

    await press(page, 'XONAR');
    await page.getByRole('heading', { level: 1, name: 'XONAR' }).waitFor();
    await press(page, 'Risico’s');
    await page.getByRole('table', { name: 'Risicoregister' }).waitFor();
    await press(page, 'Kosten van de hack');
    const panel = page.getByRole('complementary', { name: 'Kosten van de hack' });
    await panel.getByRole('heading', { name: 'Oordelen naast elkaar' }).waitFor();
    expect(await focusOf(page)).toMatchObject({ name: 'Kosten van de hack', isLost: false });

    await press(page, 'Eigen oordeel geven');
    await expect.poll(async () => (await focusOf(page)).name).toBe('Kans in procenten');
    await page.keyboard.type('25');
    await tabTo(page, 'Onderbouwing');
    await page.keyboard.type('Getypt zonder muis.');
    await press(page, 'Opslaan');
    await panel.getByLabel('Onderbouwing').waitFor({ state: 'detached' });
    await expect
      .poll(() => focusOf(page))
      .toMatchObject({ name: 'Eigen oordeel herzien', isMarked: true, isInView: true });
    await panel.getByText('Getypt zonder muis.').waitFor();

    await press(page, 'Wethouder Zuid-Limburg');
    await press(page, 'Uitloggen');
    await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
  });

  test('stays where one went on to while a save was under way', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/risicos');
    const panel = await openPanel(page, 'Kosten van de hack');
    await panel.getByRole('button', { name: /^Eigen oordeel/ }).click();
    await panel.getByLabel('Onderbouwing').fill('Lang genoeg om plaats te nemen. '.repeat(20));
    const save = await holdAnswer(page, '**/risks.assess*');
    await panel.getByRole('button', { name: 'Opslaan' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Reageren' }).waitFor();
    await tabTo(page, 'Reageren');
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    save.letGo();
    await panel.getByLabel('Onderbouwing').waitFor({ state: 'detached' });
    expect(await focusOf(page)).toMatchObject({ name: 'Reageren', isMarked: true, isInView: true });
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});

/** Keeps what the server answers to this away from the page until it is let go. */
async function holdAnswer(page: Page, url: string): Promise<{ letGo(): void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    await promise;
    await route.continue();
  });
  return { letGo: resolve };
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Presses Tab until something of this name has the focus; every stop on the way must be in sight. */
async function tabTo(page: Page, name: string): Promise<void> {
  const stops: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus.isOutside) continue;
    expect(focus, `after ${stops.join(', ')}`).toMatchObject({
      isLost: false,
      isMarked: true,
      isInView: true,
    });
    if (focus.name === name || focus.name.startsWith(`${name} (`)) return;
    stops.push(focus.name);
  }
  throw new Error(`Tab never came to ${name}, only to ${stops.join(', ')}`);
}

interface Focus {
  readonly name: string;
  /** The focus went around the end of the page, to the browser's own controls. */
  readonly isOutside: boolean;
  /** Nothing has the focus although the page did: the reader would begin anew at the top. */
  readonly isLost: boolean;
  /** A ring or another mark shows where it is. */
  readonly isMarked: boolean;
  readonly isInView: boolean;
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(async () => {
    // What follows the focus (a ring, a link that slides in, scrolling) is drawn in the frame after it.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const element = document.activeElement;
    const isLost = element === null || element === document.body || !element.isConnected;
    if (isLost) return { name: '', isOutside: isLost, isLost, isMarked: false, isInView: false };
    const box = element.getBoundingClientRect();
    const hasRing = (one: Element | null) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]
        : null;
    const name = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '';
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      isOutside: false,
      isLost,
      // Composite fields draw the ring around the whole of them.
      isMarked: [element, element.parentElement, element.parentElement?.parentElement ?? null].some(hasRing),
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}
