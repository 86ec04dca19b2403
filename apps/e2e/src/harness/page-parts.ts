import type { Locator, Page } from 'playwright-core';
import { settled } from './settled.ts';

/** Goes to a page and waits until it is all there; gives how many ms that took. */
export async function openPage(page: Page, path: string): Promise<number> {
  const begun = performance.now();
  await page.goto(path);
  await settled(page);
  return performance.now() - begun;
}

/** The words in the cells of a table as they read on the screen, row by row. */
export async function tableCells(page: Page, caption: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name: caption }).locator('tr[data-row]');
  await rows.first().waitFor();
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const cells = await row.locator('td, th').allInnerTexts();
      return cells.map((words) => words.replaceAll(/\s+/g, ' ').trim());
    }),
  );
}

/** Types a day into a date field, part by part as a person does. */
export async function typeDay(within: Page | Locator, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = within.getByRole('group', { name: label }).getByRole('spinbutton');
  for (const [index, digits] of [date, month, year].entries())
    await parts.nth(index).pressSequentially(digits);
}

/** Opens the details of a row by its title, and gives the panel. */
export async function openPanel(page: Page, title: string): Promise<Locator> {
  await page.getByRole('link', { name: title }).first().click();
  const panel = page.getByRole('complementary', { name: title });
  await panel.waitFor();
  return panel;
}
