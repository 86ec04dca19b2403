import { expect, test } from 'vitest';
import { findOwnVersions } from './own-versions.ts';

test('a version of its own is refused in every section', () => {
  const text = JSON.stringify(
    { dependencies: { a: '^1.0.0', b: 'catalog:' }, devDependencies: { c: 'workspace:*', d: 'latest' } },
    null,
    2,
  );
  expect(findOwnVersions({ path: 'packages/x/package.json', text })).toMatchObject([
    { line: 3, advice: expect.stringContaining('a names version ^1.0.0') },
    { line: 8, advice: expect.stringContaining('d names version latest') },
  ]);
});

test('the catalog and the workspace are the two sources', () => {
  expect(
    findOwnVersions({ path: 'package.json', text: '{"dependencies":{"a":"catalog:","b":"workspace:*"}}' }),
  ).toEqual([]);
});
