import { describe, expect } from 'vitest';
import { fillSignIn, PASSWORD, signIn, test } from '../harness/journey.ts';

const MAX_FAILURES_PER_ACCOUNT = 10;

describe('signing in', () => {
  test('leads to the portfolio of the organisation', async ({ visit }) => {
    const { page, complaints } = await visit({ account: 'regievoerder@zuid-limburg' });
    await page.getByRole('heading', { level: 1, name: 'Portefeuille' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(complaints()).toEqual([]);
  });

  test('leads to where one wanted to go', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/dossiers/xonar/risicos');
    await fillSignIn(page, 'regievoerder@zuid-limburg', PASSWORD);
    await page.waitForURL('**/dossiers/xonar/risicos');
  });

  test('says the same of a wrong password and of an account that does not exist', async ({ visit }) => {
    const { page } = await visit();
    const sentences: string[] = [];
    for (const account of ['adviseur@jeugdautoriteit', 'niemand@nergens']) {
      await page.goto('/inloggen');
      await fillSignIn(page, account, 'niet het wachtwoord');
      sentences.push((await page.getByRole('alert').textContent()) ?? '');
    }
    expect(sentences[0]).toContain('E-mailadres of wachtwoord klopt niet.');
    expect(sentences[1]).toBe(sentences[0]);
  });

  test('is refused for a while after too many failures, also with the right password', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/inloggen');
    for (let attempt = 0; attempt < MAX_FAILURES_PER_ACCOUNT; attempt += 1) {
      const answer = page.waitForResponse(/accounts\.signIn/);
      await fillSignIn(page, 'analist@taskforce', 'niet het wachtwoord');
      await answer;
    }
    await fillSignIn(page, 'analist@taskforce', PASSWORD);
    await page
      .getByRole('alert')
      .filter({ hasText: /Te veel mislukte pogingen\. Probeer het over \d+ minuten? opnieuw\./ })
      .waitFor();
  });

  test('keeps a person whose session ended where the work was', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await page.goto('/dossiers/xonar');
    await page.getByRole('heading', { level: 1, name: 'XONAR' }).waitFor();
    await page.context().clearCookies();
    // At once or not at all: the page may find out by itself that the session is over, and then the link is gone.
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('a[href="/dossiers/xonar/risicos"]')?.click(),
    );
    await page.waitForURL(/\/inloggen\?terug=/);
    await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    expect(await page.getByRole('heading', { name: 'XONAR' }).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('terug')).toMatch(/^\/dossiers\/xonar/);
    await fillSignIn(page, 'regievoerder@zuid-limburg', PASSWORD);
    await page.waitForURL(/\/dossiers\/xonar/);
  });
});

describe('signing out', () => {
  test('shows nothing any more, also when going back', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await page.goto('/dossiers/xonar');
    await page.getByRole('heading', { level: 1, name: 'XONAR' }).waitFor();
    await page.getByRole('button', { name: 'Regievoerder Zuid-Limburg' }).click();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
    await page.waitForURL(/\/inloggen/);
    await page.goBack();
    await page.waitForURL(/\/inloggen/);
    await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    expect(await page.getByRole('heading', { name: 'XONAR' }).count()).toBe(0);
  });

  test('everywhere ends the session of another browser', async ({ visit }) => {
    const here = await visit({ account: 'ambtenaar@ijsselland' });
    const there = await visit({ account: 'ambtenaar@ijsselland' });
    await here.page.getByRole('button', { name: 'Ambtenaar IJsselland' }).click();
    await here.page.getByRole('button', { name: 'Overal uitloggen' }).click();
    await here.page.waitForURL(/\/inloggen/);
    await there.page.goto('/');
    await there.page.waitForURL(/\/inloggen/);
    await signIn(there.page, 'ambtenaar@ijsselland');
  });
});
