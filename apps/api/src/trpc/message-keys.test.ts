import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMessageKey } from '@regietafel/contracts/core/messages/present';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** What the functions of the law raise; the API passes it on. */
const RAISED = /errcode = 'RT\d{3}', message = '([^']+)'/g;
const THROWN = /new DomainError\(\s*'[A-Z_]+',\s*'([^']+)'/g;

function keysIn(source: string): readonly string[] {
  return [...source.matchAll(THROWN), ...source.matchAll(RAISED)].map(([, key = '']) => key);
}

it('finds the keys of failures, also when they stand on a line of their own', () => {
  expect(keysIn("new DomainError('CONFLICT', 'a.b'); new DomainError(\n  'NOT_FOUND',\n  'c.d',\n)")).toEqual(
    ['a.b', 'c.d'],
  );
});

it('has a sentence for every failure that the code can give', async () => {
  const files = globSync('{apps/api,packages/*}/src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const keys = await Promise.all(files.map(async (file) => keysIn(await readFile(`${ROOT}${file}`, 'utf8'))));
  expect(keys.flat().length).toBeGreaterThan(5);
  expect(keys.flat().filter((key) => !isMessageKey(key))).toEqual([]);
});
