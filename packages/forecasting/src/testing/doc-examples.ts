/** An example of a doc comment: a piece of code, and what it gives. */
export interface DocExample {
  readonly code: string;
  readonly expected: string;
}

/**
 * The examples in the doc comments of a source file: lines ` * code // => value` below `@example`, up to the end of the comment.
 */
export function findDocExamples(source: string): readonly DocExample[] {
  return [...source.matchAll(/@example([\s\S]*?)\*\//g)].flatMap(([, block = '']) =>
    [...block.matchAll(/^\s*\*\s*(\S.*?)\s*\/\/ => (.+)$/gm)].map(([, code = '', expected = '']) => ({
      code,
      expected,
    })),
  );
}

/** Works an expression out with these names in it. */
export function evaluate(code: string, names: Readonly<Record<string, unknown>>): unknown {
  return new Function(...Object.keys(names), `return (${code});`)(...Object.values(names));
}
