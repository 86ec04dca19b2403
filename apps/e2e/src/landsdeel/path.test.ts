import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const PLAN = '/dossiers/jeugdzorgplus-zuidoost/plan';

describe('the path of the landsdeel', () => {
  test('is updated by who leads it; the region reads it, and that its decision was about another path', async ({
    visit,
  }) => {
    const region = await visit({ account: 'wethouder@zuid-limburg' });
    await openPage(region.page, '/landsdeel');
    // Whoever follows one plan is taken there.
    await region.page.waitForURL(`**${PLAN}`);
    const part = region.page.getByRole('listitem').filter({ hasText: 'Jeugdregio Zuid-Limburg' }).first();
    await part.getByText('Akkoord', { exact: true }).waitFor();

    const leader = await visit({ account: 'secretaris@landsdeel-zuidoost', tenant: 'Landsdeel Zuidoost' });
    await openPage(leader.page, PLAN);
    const own = leader.page.getByRole('listitem').filter({ hasText: 'Jeugdregio Zuid-Limburg' }).first();
    await own.getByRole('button', { name: 'Pad wijzigen' }).click();
    const form = leader.page.getByRole('dialog');
    const last = form.getByLabel('Plaatsen per 1 jan 2030');
    await last.fill('2');
    await last.press('Tab');
    await form.getByRole('button', { name: 'Vastleggen' }).click();
    await leader.page.getByText('Vastgelegd.', { exact: true }).waitFor();
    await own.getByText('Het pad eindigt niet op nul.').waitFor();

    await openPage(region.page, PLAN);
    await part.getByText('Pad gewijzigd na het besluit').waitFor();
    await part.getByText(/Het eerste pad kwam uit op 0 per 1 jan 2030/).waitFor();
    expect([...region.complaints(), ...leader.complaints()]).toEqual([]);
  });
});
