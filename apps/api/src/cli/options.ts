import { email } from '@regietafel/contracts/accounts/accounts';
import { line } from '@regietafel/contracts/core/text';
import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type Console, UsageError } from './shell.ts';

/** Options of every command that acts as a person. */
export interface PersonOptions {
  readonly as?: string;
  readonly tenant?: string;
}

export function declarePerson(command: Command, { words }: Console): Command {
  return command
    .option('--as <account>', words('option.as'))
    .option('--tenant <tenant>', words('option.tenant'));
}

/** Options of every command that acts as a person in a dossier. */
export interface ActingOptions extends PersonOptions {
  readonly dossier: string;
}

export function declareActing(command: Command, shell: Console): Command {
  command.requiredOption('--dossier <dossier>', shell.words('option.dossier'));
  return declarePerson(command, shell);
}

/** Reads an option that is a day. */
export function dayOption({ words }: Console): (value: string) => PlainDate {
  return (value) => {
    if (!isPlainDate(value)) throw new UsageError(words('usage.date', { name: value }));
    return value;
  };
}

/** Reads an option that is a whole number of 0 or more; whether it can be used is for who knows what it is for. */
export function wholeOption({ words }: Console): (value: string) => number {
  return (value) => {
    if (!/^\d{1,16}$/.test(value)) throw new UsageError(words('usage.whole', { name: value.slice(0, 80) }));
    return Number(value);
  };
}

/** Reads an option that is one of a list. */
export function choiceOption<Choice extends string>(
  { words }: Console,
  choices: readonly Choice[],
): (value: string) => Choice {
  return (value) => {
    const choice = choices.find((one) => one === value);
    if (choice === undefined)
      throw new UsageError(words('usage.choice', { name: value, choices: choices.join(', ') }));
    return choice;
  };
}

/** Reads an option that holds any number of a list, with commas between; each counts once, in the order of the list. */
export function choicesOption<Choice extends string>(
  shell: Console,
  choices: readonly Choice[],
): (value: string) => readonly Choice[] {
  const choose = choiceOption(shell, choices);
  return (value) => {
    const chosen = new Set(value.split(',').map((one) => choose(one.trim())));
    return choices.filter((one) => chosen.has(one));
  };
}

/** Reads an option that is one line of text. */
export function lineOption({ words }: Console, max: number): (value: string) => string {
  return (value) => {
    const parsed = z.safeParse(line({ max }), value);
    if (!parsed.success)
      throw new UsageError(words('usage.line', { name: JSON.stringify(value).slice(0, 80) }));
    return parsed.data;
  };
}

/** Reads an option that is an e-mail address. */
export function emailOption({ words }: Console): (value: string) => string {
  return (value) => {
    const parsed = z.safeParse(email, value);
    if (!parsed.success) throw new UsageError(words('usage.email', { name: value.slice(0, 80) }));
    return parsed.data;
  };
}
