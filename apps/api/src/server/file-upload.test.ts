import cookie from '@fastify/cookie';
import { DONE, done } from '@regietafel/contracts/core/nothing';
import { MAX_FILE_BYTES, upload, uploadForm } from '@regietafel/contracts/core/upload';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountsRouter } from '../accounts/router.ts';
import { accountsIn } from '../accounts/service.ts';
import { createLogger } from '../observability/logger.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../testing/people.ts';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { contextOf } from './request-context.ts';
import { FILE_BODY_LIMIT, routeTrpc } from './trpc-routes.ts';

const received: number[] = [];

const input = upload(z.strictObject({ isDryRun: z.boolean() }));
const receiving = tenantProcedure.input(input).output(done);

function receive(call: { input: z.infer<typeof input> }) {
  received.push(call.input.file.size);
  return DONE;
}

const filing = router({
  accounts: accountsRouter,
  large: receiving.meta({ takesFile: true }).mutation(receive),
  small: receiving.mutation(receive),
});

let drop: () => Promise<void>;
let database: Database;
let server: FastifyInstance;
let url: string;
let browser: Browser;

beforeAll(async () => {
  const created = await createTestDatabase();
  drop = created.drop;
  database = openDatabase(created);
  server = fastify();
  await server.register(cookie);
  const createContext = contextOf({ database, accounts: accountsIn(database), live: null, demo: null });
  routeTrpc(server, { router: filing, createContext, logger: createLogger('silent') });
  url = await server.listen({ port: 0, host: '127.0.0.1' });
  const { email } = await buildPerson(database, [[await buildTenant(database), 'regievoerder']]);
  browser = openBrowser(url);
  await browser.mutate('accounts.signIn', { email, password: PASSWORD });
});
afterAll(async () => {
  await server.close();
  await database.close();
  await drop();
});
beforeEach(() => {
  received.length = 0;
});

function send(from: Browser, path: string, bytes: number) {
  const file = new File([new Uint8Array(bytes)], 'register.pdf');
  return from.send(`/trpc/${path}`, { method: 'POST', body: uploadForm(file, { isDryRun: true }) });
}

describe('a file', () => {
  it('of 20 MB arrives whole', async () => {
    expect((await send(browser, 'large', MAX_FILE_BYTES)).data).toEqual(DONE);
    expect(received).toEqual([MAX_FILE_BYTES]);
  });

  it('above 20 MB is refused by its field, and above 25 MB before it is read', async () => {
    const above = await send(browser, 'large', MAX_FILE_BYTES + 1);
    expect(above.error).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'file', messageKey: 'field.fileTooLarge' }],
    });
    const far = await send(browser, 'large', FILE_BODY_LIMIT + 1).catch(() => ({
      error: { code: 'TOO_LARGE' },
    }));
    expect(far.error).toMatchObject({ code: 'TOO_LARGE' });
    expect(received).toEqual([]);
  });

  it('is not taken by a procedure that expects none', async () => {
    expect((await send(browser, 'small', 1000)).data).toEqual(DONE);
    const { error } = await send(browser, 'small', 300_000);
    expect(error).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('is not read from somebody who has not signed in', async () => {
    expect((await send(openBrowser(url), 'large', 1000)).error).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('with values that do not fit is refused by their field', async () => {
    const form = uploadForm(new File(['x'], 'register.txt'), { isDryRun: 'ja' });
    const { error } = await browser.send('/trpc/large', { method: 'POST', body: form });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'values.isDryRun' }] });
  });
});
