import { type Expression, parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from '../source-files.ts';

const TEST_CALLS = new Set(['describe', 'test', 'it']);
/** Ways to call them that run nothing. */
const NOT_RUN = new Set(['skip', 'todo', 'skipIf', 'runIf', 'fails']);

/** The titles of the tests and groups of tests of a file that always run, in the order of the file. */
export function readTestTitles({ path, text }: SourceFile): string[] {
  const titles: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [title] }) {
      const names = namesOf(callee);
      if (!TEST_CALLS.has(names.at(0) ?? '') || names.some((name) => NOT_RUN.has(name))) return;
      if (title?.type === 'Literal' && typeof title.value === 'string') titles.push(title.value);
      if (title?.type === 'TemplateLiteral')
        titles.push(title.quasis.map(({ value }) => value.raw).join('…'));
    },
  }).visit(parseSync(path, text).program);
  return titles;
}

/** `test.each(rows)` as `test`, `each`: what is called, whatever it was called with. */
function namesOf(callee: Expression): readonly string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type === 'CallExpression') return namesOf(callee.callee);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  return [...namesOf(callee.object), callee.property.name];
}
