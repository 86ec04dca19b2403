import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const TALK = /\/thread-view-[^/]+\.js$/;

describe('a part of a page of which the code does not come', () => {
  test('says so in its place, and comes with the page anew', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await page.route(TALK, (route) => route.abort());
    await openPage(page, '/dossiers/xonar/overleg');
    const notice = page.getByRole('alert').filter({ hasText: 'Dit onderdeel kon niet worden geladen' });
    await notice.waitFor();
    // The rest of the page stands.
    expect(await page.getByRole('heading', { name: 'XONAR', level: 1 }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Taak geven' }).count()).toBe(1);

    await page.unroute(TALK);
    await notice.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
    await page.getByRole('button', { name: 'Reageren' }).waitFor();
    expect(await notice.count()).toBe(0);
  });
});
