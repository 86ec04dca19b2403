import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storiesAgree, worldsAgree } from './claims.ts';
import { openProbe, type Probe } from './probe.ts';
import { findDisagreement, prove } from './prove-worlds.ts';

let probe: Probe;

beforeEach(async () => {
  probe = await openProbe();
});

afterEach(() => probe.close());

const RUN = { seed: 20260101, worlds: 200 };

/** Rewrites a function of the law with one piece of its text replaced; refuses when the piece does not stand there. */
async function rewrite(signature: string, piece: string, by: string): Promise<void> {
  const { rows } = await probe.client.query<{ text: string }>(
    'select pg_get_functiondef($1::regprocedure) as text',
    [signature],
  );
  const text = rows[0]?.text ?? '';
  if (!text.includes(piece)) throw new Error(`${signature} does not say "${piece}"`);
  await probe.client.query(text.replaceAll(piece, by));
}

const BROKEN_FUNCTIONS: readonly (readonly [what: string, signature: string, piece: string, by: string])[] = [
  [
    'forgets that participation ends',
    'law.visible_kringen()',
    ' and (g.valid_to is null or day < g.valid_to)',
    '',
  ],
  ['forgets that participation begins', 'law.visible_kringen()', 'g.valid_from <= day and ', ''],
  ['is a day late', 'law.visible_kringen()', 'day < g.valid_to', 'day <= g.valid_to'],
  [
    'gives a seat to the whole organisation',
    'law.visible_kringen()',
    '(g.account_id is null or g.account_id = a)',
    'true',
  ],
  [
    'shows the griffie everything',
    'law.visible_kringen()',
    "(r <> 'griffie' or g.kring_kind = 'openbaar')",
    'true',
  ],
  [
    'lets readers write',
    'law.writable_kringen()',
    "r is null or r in ('griffie', 'lezer', 'analist')",
    'r is null',
  ],
  ['lets a closed dossier be written', 'law.writable_kringen()', 'g.writable_to', 'g.valid_to'],
  [
    'lets the table write in an own kring',
    'law.writable_kringen()',
    '(g.owner_tenant_id is null or g.owner_tenant_id = h.joint_tenant_id)',
    'true',
  ],
  [
    'lets anybody act for the table',
    'law.writable_kringen()',
    '(h.account_id is null or h.account_id = a)',
    'true',
  ],
  ['lets who looks as another write', 'law.writable_kringen()', ' or law.is_viewing()', ''],
  ['shows late joiners everything', 'law.wholly_visible_kringen()', ' and g.sees_from is null', ''],
  ['shows late joiners nothing', 'law.seen_since()', 'g.sees_from is not null', 'false'],
  ['starts a late joiner in another time zone', 'law.seen_since()', 'Europe/Amsterdam', 'UTC'],
  [
    'shows the latest of several grants',
    'law.readings()',
    'case when bool_or(g.sees_from is null) then null else min(g.sees_from) end',
    'max(g.sees_from)',
  ],
  [
    'shows who looks as another the own secrets',
    'law.readings()',
    '(viewed is null or theirs.kring_id is not null)',
    'true',
  ],
  [
    'looks as a person with a seat',
    'law.readings()',
    'g.tenant_id = viewed and g.account_id is null',
    'g.tenant_id = viewed',
  ],
  ['forgets that support ends', 'law.actor_role()', 's.ended_at is null and ', ''],
  ['lets support write', 'law.actor_role()', "return 'lezer'", "return 'ambtenaar'"],
  ['shows the invited more than the letter', 'law.rebuild(uuid[])', "k.kind = 'uitnodiging' and ", ''],
  ['forgets that an invitation lapses', 'law.rebuild(uuid[])', 'p.lapses_on, ', ''],
  ['forgets that an invitation was declined', 'law.rebuild(uuid[])', 'p.declined_on, ', ''],
  ['merges too early', 'law.rebuild(uuid[])', 'p.accepted_on, h.since)', 'p.accepted_on)'],
  ['keeps writing to a closed kring', 'law.rebuild(uuid[])', ', k.closed_on', ''],
  ['knows disabled accounts', 'law.actor_role()', 'and a.disabled_at is null', ''],
  [
    'knows former colleagues',
    'law.actor_role()',
    ' and (m.valid_to is null or law.today() < m.valid_to)',
    '',
  ],
  ['counts an invitation as accepted', 'law.rebuild(uuid[])', 'and p.accepted_on is not null', ''],
  [
    'counts an acceptance too early',
    'law.rebuild(uuid[])',
    'greatest(p.valid_from, p.accepted_on)',
    'p.valid_from',
  ],
  ['seats who takes no part', 'law.rebuild(uuid[])', ' and p.tenant_id = s.tenant_id', ''],
];

describe('the random worlds', () => {
  test.each(BROKEN_FUNCTIONS)('find a law that %s', async (_what, signature, piece, by) => {
    await rewrite(signature, piece, by);
    expect(await findDisagreement(probe, RUN, worldsAgree(probe))).toBeDefined();
  });

  test('find a policy that shows all, in the smallest world', async () => {
    await probe.client.query('alter policy kring_reads on public.record using (true)');
    const found = await prove(probe, RUN, worldsAgree(probe));
    expect(found).toMatch(/^world \d+ of ISOLATION_SEED=20260101: PostgreSQL and the model disagree/);
    expect(found).toContain('"about": "records"');
    expect(found).toContain('"accounts": [\n    {\n      "home": 0,\n      "isDisabled": false\n    }\n  ]');
    expect(found).toContain('"seats": []');
  });

  test('find a policy that lets all be written', async () => {
    await probe.client.query('alter policy author_writes on public.record with check (true)');
    const found = await findDisagreement(probe, RUN, worldsAgree(probe));
    expect(found?.disagreement.about).toBe('insert');
  });
});

describe('the worlds that change', () => {
  const changes: readonly (readonly [what: string, damage: () => Promise<unknown>])[] = [
    [
      'is not rebuilt when a participation changes',
      () => probe.client.query('drop trigger refresh_law_on_update on public.participation'),
    ],
    [
      'is not rebuilt when a dossier closes',
      () => probe.client.query('drop trigger refresh_law_on_update on public.dossier'),
    ],
    [
      'is not rebuilt when a kring admits others',
      () => probe.client.query('drop trigger refresh_law_on_update on public.kring'),
    ],
    [
      'is not rebuilt when organisations merge',
      () => probe.client.query('drop trigger refresh_heirs on public.tenant'),
    ],
    [
      'leaves behind what moves away',
      () => rewrite('law.refresh()', 'select dossier_id from stood_before union ', ''),
    ],
  ];

  test.each(changes)('find a law that %s', async (_what, damage) => {
    await damage();
    expect(await findDisagreement(probe, RUN, storiesAgree(probe))).toBeDefined();
  });
});
