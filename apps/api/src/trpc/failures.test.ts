import { done, noInput } from '@regietafel/contracts/core/nothing';
import { withConnection } from '@regietafel/db/embedded/connection';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { DomainError, ERROR_CODES } from '@regietafel/domain/core/errors';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceOf } from '../observability/logger.ts';
import type { RequestContext } from './context.ts';
import { presentFailure } from './error-shape.ts';
import { failureOf, TRANSPORT_CODES } from './failures.ts';
import { router, t } from './init.ts';
import { publicProcedure } from './procedures.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The error that PostgreSQL really raises at a statement. */
async function raisedBy(url: string, ...statements: readonly string[]): Promise<unknown> {
  return withConnection(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** The error that leaves a procedure in which this was thrown. */
async function thrownInProcedure(cause: unknown): Promise<TRPCError> {
  const failing = router({
    fail: publicProcedure
      .input(noInput)
      .output(done)
      .query(() => {
        throw cause;
      }),
  });
  const call = t.createCallerFactory(failing)({} as RequestContext);
  return call.fail().then(
    () => expect.unreachable(),
    (error: unknown) => error as TRPCError,
  );
}

const SECRET = 'geheim-van-het-kernteam';
const TWICE = [
  'create temp table pair (id int primary key)',
  'insert into pair values (1)',
  'insert into pair values (1)',
];
const ORPHAN = [
  'create temp table parent (id int primary key)',
  'create temp table child (id int references parent)',
  'insert into child values (1)',
];

describe('what the database refuses', () => {
  it('because of other rows or a policy is NOT_FOUND, the same for all', async () => {
    const errors = [
      await raisedBy(database.ownerUrl, ...TWICE),
      await raisedBy(database.ownerUrl, ...ORPHAN),
      await raisedBy(database.appUrl, 'select * from system.credential'),
    ];
    expect(errors.map((error) => (error as { code: string }).code)).toEqual(['23505', '23503', '42501']);
    const answers = await Promise.all(
      errors.map(async (error) => {
        const thrown = await thrownInProcedure(error);
        expect(thrown.code).toBe('NOT_FOUND');
        return JSON.stringify(presentFailure(failureOf(thrown), 'nl', 'request'));
      }),
    );
    const absent = presentFailure(new DomainError('NOT_FOUND', 'core.notFound'), 'nl', 'other request');
    expect(new Set(answers)).toEqual(new Set([JSON.stringify(absent)]));
  });

  it('for any other reason is UNAVAILABLE, and says nothing of it but the request id', async () => {
    const error = await raisedBy(database.appUrl, `select '${SECRET}'::uuid`);
    const thrown = await thrownInProcedure(error);
    expect(thrown.code).toBe('INTERNAL_SERVER_ERROR');
    const shown = presentFailure(failureOf(thrown), 'nl', 'kenmerk-1');
    expect(shown).toMatchObject({ code: 'UNAVAILABLE', details: { requestId: 'kenmerk-1' } });
    expect(shown.message).toContain('kenmerk-1');
    expect(JSON.stringify(shown)).not.toContain(SECRET);
  });

  it('is logged by kind and place, never by what was in it', async () => {
    const error = await raisedBy(database.appUrl, `select '${SECRET}'::uuid`);
    const trace = traceOf(await thrownInProcedure(error));
    expect(JSON.stringify(trace)).not.toContain(SECRET);
    expect(trace).toMatchObject({
      cause: { sqlState: '22P02', frames: expect.arrayContaining([expect.any(String)]) },
    });
  });
});

describe('what a procedure throws', () => {
  it.each(ERROR_CODES)('%s keeps its code, sentence and fields', async (code) => {
    const fields = [{ path: 'title', messageKey: 'field.required' }];
    const thrown = await thrownInProcedure(
      new DomainError(code, 'core.conflict', { fields, details: { mine: 1 } }),
    );
    expect(thrown.code).toBe(TRANSPORT_CODES[code]);
    expect(presentFailure(failureOf(thrown), 'en', 'request')).toMatchObject({
      code,
      messageKey: 'core.conflict',
      fields: [{ path: 'title', messageKey: 'field.required', message: 'Title has not been filled in.' }],
    });
  });

  it('that answers in another form than promised is a fault of ours, not of the caller', async () => {
    const wrong = router({
      wrong: publicProcedure
        .input(noInput)
        .output(done)
        .query(() => ({ done: SECRET }) as never),
    });
    const thrown = await t
      .createCallerFactory(wrong)({} as RequestContext)
      .wrong()
      .then(
        () => expect.unreachable(),
        (error: unknown) => error as TRPCError,
      );
    expect(failureOf(thrown).code).toBe('UNAVAILABLE');
    expect(JSON.stringify(presentFailure(failureOf(thrown), 'nl', 'request'))).not.toContain(SECRET);
  });

  it('with a key that the catalogue does not know falls back on the sentence of its code', () => {
    const shown = presentFailure(new DomainError('CONFLICT', 'no.such.key'), 'nl', 'request');
    expect(shown.messageKey).toBe('core.conflict');
  });
});

describe('what the transport refuses', () => {
  it.each([
    ['PARSE_ERROR', 'INVALID_INPUT'],
    ['UNSUPPORTED_MEDIA_TYPE', 'INVALID_INPUT'],
    ['METHOD_NOT_SUPPORTED', 'INVALID_INPUT'],
    ['NOT_FOUND', 'NOT_FOUND'],
    ['PAYLOAD_TOO_LARGE', 'TOO_LARGE'],
    ['TIMEOUT', 'UNAVAILABLE'],
  ] as const)('%s is %s', (code, expected) => {
    expect(failureOf(new TRPCError({ code })).code).toBe(expected);
  });
});
