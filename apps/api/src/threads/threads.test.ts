import type { Work } from '@regietafel/contracts/tasks/work';
import type { People, Thread, ThreadCounts } from '@regietafel/contracts/threads/threads';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildContent } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

const NOW = { standPer: null, knownAt: null };

let table: JointTable;
let subject: { readonly kind: 'risk'; readonly id: string };

beforeAll(async () => {
  table = await seatJointTable();
  subject = { kind: 'risk', id: await recordRisk('tafel') };
});
afterAll(() => table.close());

type KringName = 'kernteam' | 'tafel' | 'breed' | 'openbaar';

async function recordRisk(kring: KringName): Promise<string> {
  const { data } = await table.tell('owner', 'risks.record', {
    riskId: null,
    supersedes: null,
    kringId: table.dossier.kringen[kring],
    standPer: '2024-08-15',
    content: buildContent(),
  });
  return (data as { riskId: string }).riskId;
}

interface Words {
  readonly body?: string;
  readonly kring?: KringName;
  readonly parentId?: string;
  readonly mentions?: readonly { tenantId: string; accountId: string | null }[];
  readonly about?: { readonly kind: string; readonly id: string };
}

function say(seat: Seat, words: Words = {}) {
  const { body = 'Hoe staat dit ervoor?', kring = 'tafel', parentId = null, mentions = [] } = words;
  const kringId = table.dossier.kringen[kring];
  return table.tell(seat, 'threads.write', {
    subject: words.about ?? subject,
    kringId,
    parentId,
    body,
    mentions,
  });
}

async function said(seat: Seat, words: Words = {}): Promise<{ commentId: string; revisionId: string }> {
  const { data, error } = await say(seat, words);
  expect(error).toBeUndefined();
  return data as { commentId: string; revisionId: string };
}

function threadOf(seat: Seat, about: { readonly kind: string; readonly id: string } = subject) {
  return table.ask<Thread>(seat, 'threads.thread', { subject: about, asOf: NOW });
}

async function commentOf(seat: Seat, commentId: string) {
  return (await threadOf(seat)).comments.find((one) => one.commentId === commentId);
}

describe('a comment', () => {
  it('is read by its kring, with who wrote it, and by nobody else', async () => {
    const { commentId } = await said('partner', { body: 'Onder ons.', kring: 'kernteam' });
    expect(await commentOf('owner', commentId)).toMatchObject({
      body: 'Onder ons.',
      mayEdit: false,
      origin: { author: { isOwn: false }, kring: { kind: 'kernteam' } },
    });
    expect(await commentOf('provider', commentId)).toBeUndefined();
    const hidden = await (await table.as('outsider')).query('threads.thread', {
      dossierId: table.dossier.dossierId,
      subject,
      asOf: NOW,
    });
    expect(hidden.status).toBe(404);
  });

  it('keeps markup as the text that it is', async () => {
    const body = '<script>alert(1)</script> [klik](javascript:alert(1)) & **vet**';
    const { commentId } = await said('owner', { body });
    expect((await commentOf('provider', commentId))?.body).toBe(body);
  });

  it('is refused with a clear sentence when it is too long, empty, or a megabyte', async () => {
    const tooLong = await say('owner', { body: 'a'.repeat(4001) });
    expect(tooLong.error?.fields).toEqual([
      { path: 'body', messageKey: 'field.tooLong', message: 'Reactie is langer dan 4.000 tekens.' },
    ]);
    expect((await say('owner', { body: ' \n ' })).error?.fields?.[0]?.message).toBe(
      'Reactie is niet ingevuld.',
    );
    const megabyte = await say('owner', { body: 'a'.repeat(1_000_000) });
    expect(megabyte.status).toBe(413);
    expect(megabyte.error?.message).toBe('Dit is te groot om te ontvangen.');
  });

  it('changes by the hand that wrote it, and keeps what was read before', async () => {
    const { commentId, revisionId } = await said('owner', { body: 'Eerst zo.' });
    const edit = { commentId, supersedes: revisionId, body: 'Nu zo.', mentions: [] };
    expect((await table.tell('partner', 'threads.edit', edit)).error?.code).toBe('FORBIDDEN');
    expect((await table.tell('owner', 'threads.edit', edit)).status).toBe(200);
    expect(await commentOf('provider', commentId)).toMatchObject({
      body: 'Nu zo.',
      earlier: [{ body: 'Eerst zo.' }],
      editedAt: expect.any(String),
    });
  });

  it('tells who was second which text came in between', async () => {
    const { commentId, revisionId } = await said('owner', { body: 'Eerst.' });
    const edit = (body: string) => ({ commentId, supersedes: revisionId, body, mentions: [] });
    const both = await Promise.all([
      table.tell('owner', 'threads.edit', edit('Links.')),
      table.tell('owner', 'threads.edit', edit('Rechts.')),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const stands = (await commentOf('owner', commentId))?.body;
    const { error } = both.find(({ status }) => status === 409) ?? {};
    expect(error?.details).toMatchObject({ current: { body: stands } });
  });

  it('is withdrawn with a reason, and then changes no more', async () => {
    const { commentId, revisionId } = await said('provider', { body: 'Te snel gezegd.' });
    const withdraw = { commentId, supersedes: revisionId, reason: 'Verkeerde kring' };
    expect((await table.tell('owner', 'threads.withdraw', withdraw)).error?.code).toBe('FORBIDDEN');
    const { data } = await table.tell('provider', 'threads.withdraw', withdraw);
    expect(await commentOf('owner', commentId)).toMatchObject({
      body: '',
      withdrawnReason: 'Verkeerde kring',
      earlier: [{ body: 'Te snel gezegd.' }],
    });
    const { revisionId: supersedes } = data as { revisionId: string };
    const again = { commentId, supersedes, body: 'Toch.', mentions: [] };
    expect((await table.tell('provider', 'threads.edit', again)).error?.messageKey).toBe('threads.withdrawn');
  });

  it('answers within its kring', async () => {
    const { commentId: parentId } = await said('owner', { kring: 'kernteam' });
    expect((await say('partner', { parentId, kring: 'kernteam' })).status).toBe(200);
    expect((await say('partner', { parentId, kring: 'tafel' })).error?.fields?.[0]?.path).toBe('kringId');
    const hidden = await say('provider', { parentId });
    const absent = await say('provider', { parentId: newId() as string });
    expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
  });

  it('is kept from who does not see its subject, though the kring would let them; its writer is told', async () => {
    const about = { kind: 'risk', id: await recordRisk('kernteam') };
    await said('owner', { about, kring: 'tafel', body: 'Dit ziet de aanbieder niet.' });
    expect((await threadOf('partner', about)).comments).toHaveLength(1);
    const { places } = await threadOf('owner', about);
    const reads = Object.fromEntries(places.map(({ kring, readsSubject }) => [kring.kind, readsSubject]));
    expect(reads).toMatchObject({ eigen: false, kernteam: true, tafel: false, breed: false });
    const counts = await table.ask<ThreadCounts>('provider', 'threads.counts', {});
    expect(counts.map(({ id }) => id)).not.toContain(about.id);
    const hidden = await say('provider', { about });
    const absent = await say('provider', { about: { kind: 'risk', id: newId() as string } });
    expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
  });

  it('is not written by who only reads', async () => {
    expect((await say('clerk')).error?.code).toBe('FORBIDDEN');
    expect((await threadOf('clerk')).places).toEqual([]);
  });
});

describe('whom one may name', () => {
  const peopleFor = (seat: Seat, kring: KringName) =>
    table.ask<People>(seat, 'threads.people', { kringId: table.dossier.kringen[kring] });

  it('is who reads the kring; a provider learns no names of others but of who spoke or sits there', async () => {
    const own = (people: People) => people.filter(({ isOwn }) => isOwn).flatMap((one) => one.people);
    const byOwner = await peopleFor('owner', 'tafel');
    expect(own(byOwner).some(({ isMe }) => isMe)).toBe(true);
    expect(byOwner.map(({ tenantId }) => tenantId).toSorted()).toEqual(
      ['owner', 'partner', 'provider'].map((name) => table.tenantOf(name as Seat).id).toSorted(),
    );
    const fresh = await seatJointTable();
    const kringId = fresh.dossier.kringen.tafel;
    const ask = () => fresh.ask<People>('provider', 'threads.people', { kringId });
    const ofPartner = (people: People) =>
      people.find(({ tenantId }) => tenantId === fresh.tenantOf('partner').id)?.people;
    expect(ofPartner(await ask())).toEqual([]);
    await fresh.tell('partner', 'threads.write', {
      subject: { kind: 'dossier', id: fresh.dossier.dossierId },
      kringId,
      parentId: null,
      body: 'Goedemiddag.',
      mentions: [],
    });
    expect(ofPartner(await ask())).toMatchObject([{ accountId: fresh.personOf('partner').accountId }]);
    await fresh.close();
  });

  it('is nobody in a kring of others, answered as one that does not exist', async () => {
    const browser = await table.as('provider');
    const ask = (kringId: string) =>
      browser.query('threads.people', { dossierId: table.dossier.dossierId, kringId });
    const hidden = await ask(table.dossier.kringen.kernteam);
    const absent = await ask(newId() as string);
    expect(hidden.status).toBe(404);
    expect(hidden.body).toBe(absent.body);
  });

  it('leaves out who does not read along, and says so', async () => {
    const provider = table.actorOf('provider');
    const { error, status } = await say('owner', { kring: 'kernteam', mentions: [provider] });
    expect(status).toBe(400);
    expect(error?.fields?.[0]).toMatchObject({ path: 'mentions', messageKey: 'threads.outsideKring' });
    expect(error?.fields?.[0]?.message).toContain('leest niet mee');
  });
});

describe('who is called', () => {
  const mentionsOf = async (seat: Seat) => {
    const { data } = await (await table.as(seat)).query('tasks.work');
    return (data as Work).items.filter(({ kind }) => kind === 'mention');
  };

  it('finds it in the own work until it is answered', async () => {
    const before = (await mentionsOf('partner')).length;
    const { commentId } = await said('owner', { mentions: [table.actorOf('partner')] });
    const waiting = await mentionsOf('partner');
    expect(waiting).toHaveLength(before + 1);
    expect(waiting[0]).toMatchObject({ subject, isShared: false, dossier: { slug: table.dossier.slug } });
    await said('partner', { parentId: commentId });
    expect(await mentionsOf('partner')).toHaveLength(0);
  });

  it('as an organisation is answered by anybody of it, and may say that nothing more is asked', async () => {
    const whole = { tenantId: table.tenantOf('provider').id, accountId: null };
    await said('owner', { mentions: [whole] });
    expect((await mentionsOf('provider')).map(({ isShared }) => isShared)).toEqual([true]);
    await table.tell('provider', 'threads.seen', { subject, isHandled: true });
    expect(await mentionsOf('provider')).toEqual([]);
  });

  it('is not called any more by a text that was changed or withdrawn', async () => {
    const { commentId, revisionId } = await said('owner', { mentions: [table.actorOf('partner')] });
    expect(await mentionsOf('partner')).toHaveLength(1);
    await table.tell('owner', 'threads.edit', {
      commentId,
      supersedes: revisionId,
      body: 'Laat maar.',
      mentions: [],
    });
    expect(await mentionsOf('partner')).toEqual([]);
  });
});

describe('what is unread', () => {
  it('is what others said since the last look, in the thread and in the counts', async () => {
    const about = { kind: 'risk', id: await recordRisk('tafel') };
    const unseen = async () => {
      const counts = await table.ask<ThreadCounts>('provider', 'threads.counts', {});
      return counts.find(({ id }) => id === about.id)?.unseen;
    };
    await said('owner', { about });
    await said('provider', { about });
    expect(await unseen()).toBe(1);
    expect((await threadOf('provider', about)).unseen).toBe(1);
    await table.tell('provider', 'threads.seen', { subject: about });
    expect(await unseen()).toBe(0);
    expect((await threadOf('provider', about)).comments.map(({ isNew }) => isNew)).toEqual([false, false]);
    await said('partner', { about });
    expect(await unseen()).toBe(1);
  });
});
