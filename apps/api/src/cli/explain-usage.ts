import type { CommanderError } from 'commander';
import type { WordKey } from './words/nl.ts';
import type { Words } from './words/words.ts';

const SENTENCES: Readonly<Record<string, WordKey>> = {
  'commander.missingArgument': 'usage.missingArgument',
  'commander.optionMissingArgument': 'usage.optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'usage.missingOption',
  'commander.unknownOption': 'usage.unknownOption',
  'commander.unknownCommand': 'usage.unknownCommand',
  'commander.excessArguments': 'usage.excessArguments',
};

/** What is wrong with the arguments, in one sentence. The parser's own message gives the name between quotes. */
export function explainUsage(error: CommanderError, words: Words): string {
  const key = SENTENCES[error.code];
  if (key === undefined) return words('usage.command');
  return words(key, { name: /'([^']*)'/.exec(error.message)?.[1] ?? '' });
}
