import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluate, findDocExamples } from './doc-examples.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

const files: string[] = [];
for await (const path of glob('**/*.ts', { cwd: SOURCES })) if (!path.endsWith('.test.ts')) files.push(path);

const examples = (
  await Promise.all(
    files.map(async (path) =>
      findDocExamples(await readFile(`${SOURCES}${path}`, 'utf8')).map((example) => ({ path, ...example })),
    ),
  )
).flat();

test('the documentation has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(20);
});

test.each(examples)('$path: $code // => $expected', async ({ path, code, expected }) => {
  const file = `${SOURCES}${path}`;
  const names: Record<string, unknown> = await import(/* @vite-ignore */ file);
  const [actual, wanted] = [evaluate(code, names), evaluate(expected, names)];
  // Typed arrays read as the numbers that they hold.
  const plain = ArrayBuffer.isView(actual) ? Array.from(actual as Float64Array) : actual;
  if (typeof wanted === 'number') expect(plain).toBeCloseTo(wanted, 10);
  else expect(plain).toEqual(wanted);
});

test('an example that is wrong is found', () => {
  const source = '/**\n * Doubles.\n *\n * @example\n * double(2) // => 5\n * double(-1) // => -2\n */';
  const found = findDocExamples(source);
  expect(found).toEqual([
    { code: 'double(2)', expected: '5' },
    { code: 'double(-1)', expected: '-2' },
  ]);
  const double = (value: number) => 2 * value;
  expect(found.map(({ code, expected }) => evaluate(code, { double }) === evaluate(expected, {}))).toEqual([
    false,
    true,
  ]);
});
