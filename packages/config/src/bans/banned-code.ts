import { parseSync, Visitor } from 'oxc-parser';
import { lineAt } from '../imports/read-imports.ts';
import { type Finding, isTestFile, isToolFile, type SourceFile } from '../source-files.ts';

/** Rooms whose answer may depend on their parameters only. */
const PURE = ['packages/domain/', 'packages/contracts/', 'packages/forecasting/'];
/** The one reader of the environment, the program that hands it over, and what is no part of the product. */
const ENVIRONMENT_READERS = [
  'apps/api/src/config/environment.ts',
  'apps/api/src/cli/main.ts',
  'apps/e2e/',
  'infra/',
  'packages/config/',
];
/** Longer than this a file does more than one thing. */
const MAX_LINES = 350;

const CLOCKS = new Set(['Date.now', 'Temporal.Now', 'performance.now']);
/** A setting that outlives its transaction would pass one tenant's context to the next user of the connection. */
const SESSION_SETTING =
  /^\s*set\s+(session\b|role\b|(?!local\b|constraints\b|transaction\b)[\w."]+\s*(=|to\s))|set_config\s*\([^)]*,\s*false\s*\)/i;

/** What no file may contain, wherever a type checker does not mind. */
export function findBannedCode(file: SourceFile): Finding[] {
  const findings = tooLong(file);
  if (isTestFile(file.path)) return findings;
  const report = (start: number, advice: string) =>
    findings.push({ path: file.path, line: lineAt(file.text, start), advice });
  const isPure = PURE.some((room) => file.path.startsWith(room)) && !isToolFile(file.path);
  const mayReadEnvironment =
    isToolFile(file.path) || ENVIRONMENT_READERS.some((reader) => file.path.startsWith(reader));

  new Visitor({
    MemberExpression(node) {
      const name = file.text.slice(node.start, node.end);
      if (name === 'Math.random')
        report(node.start, 'Take a generator as a parameter, or crypto where it must be secret.');
      if (isPure && CLOCKS.has(name))
        report(node.start, 'Take today as a parameter: the clock is read at the edge.');
      if (name === 'process.env' && !mayReadEnvironment) {
        report(
          node.start,
          'Only apps/api/src/config/environment.ts reads the environment: take the value as a parameter.',
        );
      }
    },
    NewExpression(node) {
      const isClock = /^new Date(\(\))?$/.test(file.text.slice(node.start, node.end));
      if (isPure && isClock) report(node.start, 'Take today as a parameter: the clock is read at the edge.');
    },
    Literal(node) {
      if (typeof node.value === 'string') checkSql(node.value, node.start);
    },
    TemplateElement(node) {
      checkSql(node.value.raw, node.start);
    },
  }).visit(parseSync(file.path, file.text).program);
  return findings;

  function checkSql(text: string, start: number) {
    if (SESSION_SETTING.test(text))
      report(start, 'Use set_config(…, true) in a transaction: a session keeps the setting.');
  }
}

function tooLong({ path, text }: SourceFile): Finding[] {
  const lines = text.split('\n').length - 1;
  if (lines <= MAX_LINES) return [];
  return [
    {
      path,
      line: MAX_LINES,
      advice: `${lines} lines are more than ${MAX_LINES}: split the file by what it does.`,
    },
  ];
}
