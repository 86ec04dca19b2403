import { describe, expect, test } from 'vitest';
import { findBannedCode } from './banned-code.ts';

function adviceFor(path: string, text: string): string[] {
  return findBannedCode({ path, text }).map(({ advice }) => advice);
}

describe('refuses', () => {
  test.each([
    ['packages/domain/src/a.ts', 'export const roll = () => Math.random();', /generator/],
    ['apps/web/src/lib/a.ts', 'export const roll = Math.random;', /generator/],
    ['packages/domain/src/a.ts', 'export const at = () => Date.now();', /today as a parameter/],
    ['packages/domain/src/a.ts', 'export const at = () => new Date();', /today as a parameter/],
    [
      'packages/domain/src/a.ts',
      'export const at = () => Temporal.Now.plainDateISO();',
      /today as a parameter/,
    ],
    ['packages/db/src/kernel/a.ts', "export const port = process.env['PORT'];", /environment/],
    ['packages/db/src/kernel/a.ts', "await client.query('set role regietafel_owner');", /set_config/],
    ['packages/db/src/kernel/a.ts', "await client.query(`SET app.tenant = '1'`);", /set_config/],
    ['packages/db/src/kernel/a.ts', "await client.query('set search_path to public');", /set_config/],
    [
      'packages/db/src/kernel/a.ts',
      'await client.query("select set_config(\'app.tenant\', $1, false)");',
      /set_config/,
    ],
  ])('%s: %s', (path, text, advice) => {
    expect(adviceFor(path, text)).toEqual([expect.stringMatching(advice)]);
  });
});

describe('lets pass', () => {
  test.each([
    ['apps/api/src/config/environment.ts', "export const port = process.env['PORT'];"],
    ['apps/api/src/server/clock.ts', 'export const now = () => Date.now();'],
    ['packages/domain/src/a.ts', 'export const at = (text: string) => new Date(text);'],
    ['packages/domain/src/a.test.ts', 'export const at = () => Date.now();'],
    ['packages/db/src/kernel/a.ts', "await client.query('set local statement_timeout = 100');"],
    ['packages/db/src/kernel/a.ts', 'await client.query("select set_config(\'app.tenant\', $1, true)");'],
    ['packages/db/src/kernel/a.ts', "await client.query('update risk set title = $1');"],
    ['packages/db/src/kernel/a.ts', "export const words = 'set of rules';"],
  ])('%s: %s', (path, text) => {
    expect(adviceFor(path, text)).toEqual([]);
  });
});

test('a file of 350 lines passes and one of 351 is to be split', () => {
  expect(adviceFor('packages/db/src/kernel/a.ts', '// line\n'.repeat(350))).toEqual([]);
  expect(adviceFor('packages/db/src/kernel/a.ts', '// line\n'.repeat(351))).toEqual([
    expect.stringMatching(/351 lines are more than 350/),
  ]);
});
