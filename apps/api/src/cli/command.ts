import { type Command, CommanderError, Option } from 'commander';
import * as z from 'zod/mini';
import type { Console } from './shell.ts';
import type { WordKey } from './words/nl.ts';

/** What a command came to: its document, and how it reads for a person. */
export interface Outcome<Document> {
  readonly document: Document;
  readonly text: string | Uint8Array;
  /** 1 when what was found is bad news (`db verify`); 0 when absent. */
  readonly exitCode?: 0 | 1;
}

/** What commands are about: every group has a line of its own among the words. */
type Group = Extract<WordKey, `group.${string}`> extends `group.${infer Name}` ? Name : never;

/** One command, `group name`; the schema is that of the document that `--json` gives. */
export interface CommandSpec<Document, Given extends object> {
  readonly group: Group;
  readonly name: string;
  readonly description: WordKey;
  readonly document: z.ZodMiniType<Document>;
  /** Adds the arguments and options of its own. */
  declare(command: Command, shell: Console): void;
  run(given: Given, shell: Console, args: readonly string[]): Promise<Outcome<Document>>;
}

/** What ends a run that did all it was asked without running a command: `--schema` was shown. */
export class Shown extends CommanderError {
  constructor() {
    super(0, 'regietafel.shown', '');
  }
}

/** Adds a command to the program; `onEnd` gets its exit code. */
export function addCommand<Document, Given extends object>(
  program: Command,
  shell: Console,
  spec: CommandSpec<Document, Given>,
  onEnd: (exitCode: number) => void,
): void {
  const { words } = shell;
  const group =
    program.commands.find((one) => one.name() === spec.group) ??
    program.command(spec.group).description(words(`group.${spec.group}`));
  const command = group.command(spec.name).description(words(spec.description));
  command
    .addOption(new Option('--json', words('option.json')))
    .addOption(new Option('--schema', words('option.schema')))
    .addOption(new Option('--language <language>', words('option.language')).default(shell.language));
  // Heard while options are read, before anything is found missing.
  command.on('option:schema', () => {
    shell.stdout(`${JSON.stringify(z.toJSONSchema(spec.document), null, 2)}\n`);
    throw new Shown();
  });
  spec.declare(command, shell);
  command.action(async () => {
    const given = command.opts<Given & { json?: true }>();
    const outcome = await spec.run(given, shell, command.args);
    if (given.json === true) shell.stdout(`${JSON.stringify(z.parse(spec.document, outcome.document))}\n`);
    else shell.stdout(outcome.text);
    onEnd(outcome.exitCode ?? 0);
  });
}
