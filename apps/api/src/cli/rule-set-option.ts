import { readFile } from 'node:fs/promises';
import { type TrialRules, trialRules } from '@regietafel/contracts/warning/replay';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import * as z from 'zod/mini';
import type { Caller } from './act-as.ts';
import { byName } from './named.ts';
import { type Console, UsageError } from './shell.ts';

/** The id of a rule set of the own organisation by its name; null, the standard rules, when nobody chose. */
export async function ruleSetNamed(
  api: Caller,
  name: string | undefined,
  shell: Console,
): Promise<RuleSetId | null> {
  if (name === undefined) return null;
  const { sets } = await api.warning.ruleSets();
  return byName(sets, name, shell).id;
}

/** Rules out of a file, to be tried out; a file that holds none is a wrong argument, with the first place that is wrong. */
export async function readRulesFile(path: string, { words }: Console): Promise<TrialRules> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(words('usage.file', { name: path }));
  });
  const parsed = z.safeParse(trialRules, parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const problem = issue === undefined ? '' : `${issue.path.join('.')} (${issue.code})`;
  throw new UsageError(words('usage.rulesFile', { name: path, problem }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
