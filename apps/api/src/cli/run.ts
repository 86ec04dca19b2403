import { chooseLanguage, type Language } from '@regietafel/contracts/core/language';
import { EmbeddedError } from '@regietafel/db/embedded/embedded-error';
import { inOrigin } from '@regietafel/db/kernel/origin';
import { Command, CommanderError } from 'commander';
import { EnvironmentError } from '../config/environment.ts';
import { addCommands } from './add-commands.ts';
import { explainUsage } from './explain-usage.ts';
import { type Console, RefusedError, type Shell, UsageError } from './shell.ts';
import { wordsIn } from './words/words.ts';

const WRONG_ARGUMENT = 2;
const REFUSED = 1;

/** Runs one command. Gives the exit code: 0 done, 1 refused (nothing has changed), 2 a wrong argument. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const language = languageOf(args);
  const console: Console = { ...shell, language, words: wordsIn(language) };
  let exitCode = 0;
  const program = buildProgram(console, (code) => {
    exitCode = code;
  });
  try {
    await inOrigin({ kind: 'cli', requestId: '' }, () => program.parseAsync(args, { from: 'user' }));
    return exitCode;
  } catch (error) {
    return explain(error, console);
  }
}

function buildProgram(shell: Console, onEnd: (exitCode: number) => void): Command {
  const { words } = shell;
  const program = new Command('regietafel')
    .description(words('program'))
    .exitOverride()
    .helpOption('-h, --help', words('help.help'))
    .helpCommand(false)
    // Explained in our own words below.
    .configureOutput({ writeOut: (text) => shell.stdout(text), writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titleIn(shell, title) });
  addCommands(program, shell, onEnd);
  return program;
}

function explain(error: unknown, shell: Console): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    shell.stderr(`${explainUsage(error, shell.words)}\n`);
    return WRONG_ARGUMENT;
  }
  if (error instanceof UsageError) {
    shell.stderr(`${error.message}\n`);
    return WRONG_ARGUMENT;
  }
  if (error instanceof EnvironmentError) {
    shell.stderr(`${shell.words('usage.environment', { reason: error.message })}\n`);
    return WRONG_ARGUMENT;
  }
  shell.stderr(`${refusalOf(error, shell)}\n`);
  return REFUSED;
}

function refusalOf(error: unknown, { words, language }: Console): string {
  if (error instanceof RefusedError) return error.message;
  if (error instanceof EmbeddedError) return error.sentences[language];
  const isUnreachable = error instanceof Error && 'code' in error && UNREACHABLE.has(String(error.code));
  return words(isUnreachable ? 'refused.database' : 'refused.unexpected');
}

const UNREACHABLE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '57P03']);

/** The language is needed for the help, before the arguments are read. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const value = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1];
  return chooseLanguage(at === -1 ? undefined : value, undefined);
}

function titleIn({ words }: Console, title: string): string {
  switch (title) {
    case 'Usage:':
      return words('help.usage');
    case 'Arguments:':
      return words('help.arguments');
    case 'Options:':
      return words('help.options');
    case 'Commands:':
      return words('help.commands');
    default:
      return title;
  }
}
