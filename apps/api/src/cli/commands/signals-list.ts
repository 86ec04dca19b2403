import { plainDate } from '@regietafel/contracts/core/dates';
import { list } from '@regietafel/contracts/core/list';
import { periodCode } from '@regietafel/contracts/indicators/shapes';
import { ruleCode } from '@regietafel/contracts/warning/rules';
import { evidence } from '@regietafel/contracts/warning/shapes';
import { NOW } from '@regietafel/domain/history/as-of';
import { SEVERITIES } from '@regietafel/domain/warning/rule';
import * as z from 'zod/mini';
import { actAs, actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { declarePerson, type PersonOptions } from '../options.ts';
import { ruleSetNamed } from '../rule-set-option.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends PersonOptions {
  readonly dossier?: string;
  readonly all?: true;
  readonly ruleSet?: string;
}

const provider = z.object({
  slug: z.string(),
  /** Nothing was reported yet, so that no rule says anything. */
  hasFigures: z.boolean(),
  signals: list(
    z.object({
      rule: ruleCode,
      ruleName: z.string(),
      severity: z.enum(SEVERITIES),
      firedIn: periodCode,
      /** What holds it up in the last period that could be judged. */
      holding: list(evidence),
    }),
  ),
});
const document = z.object({ day: plainDate, ruleSet: z.string(), providers: list(provider) });
type Listed = z.infer<typeof document>;

/** The signals that stand now, with the values that hold them up. */
export const signalsList: CommandSpec<Listed, Given> = {
  group: 'signals',
  name: 'list',
  description: 'signals.list',
  document,
  declare(command, shell) {
    const { words } = shell;
    declarePerson(command, shell)
      .option('--dossier <dossier>', words('option.dossier'))
      .option('--all', words('option.allDossiers'))
      .option('--rule-set <name>', words('option.ruleSet'));
  },
  async run(given, shell) {
    if ((given.dossier === undefined) === (given.all === undefined))
      throw new UsageError(shell.words('usage.oneOrAll'));
    const listed =
      given.dossier === undefined
        ? await listAll(given, shell)
        : await listOne({ ...given, dossier: given.dossier }, shell);
    return { document: listed, text: textOf(listed, shell) };
  },
};

function listAll(given: Given, shell: Console): Promise<Listed> {
  return actAs(given, shell, async ({ api }) => {
    const ruleSetId = await ruleSetNamed(api, given.ruleSet, shell);
    const { day, ruleSet, providers } = await api.warning.watchList({ ruleSetId });
    return {
      day,
      ruleSet: ruleSet.name,
      providers: providers.map(({ slug, signals, lastReported }) => ({
        slug,
        hasFigures: lastReported !== null,
        signals,
      })),
    };
  });
}

function listOne(given: Given & { readonly dossier: string }, shell: Console): Promise<Listed> {
  return actInDossier(given, shell, async ({ api, dossierId }) => {
    const ruleSetId = await ruleSetNamed(api, given.ruleSet, shell);
    const { day, ruleSet, signals, hasFigures } = await api.warning.signals({
      dossierId,
      asOf: NOW,
      ruleSetId,
    });
    const standing = signals.filter(({ clearedIn }) => clearedIn === null);
    return {
      day,
      ruleSet: ruleSet.name,
      providers: [{ slug: given.dossier, hasFigures, signals: standing }],
    };
  });
}

function textOf({ day, ruleSet, providers }: Listed, { words }: Console): string {
  if (providers.length === 0) return `${words('signals.noDossiers')}\n`;
  const lines = providers.flatMap(({ slug, signals, hasFigures }) => [
    slug,
    ...(signals.length === 0 ? [words(hasFigures ? 'signals.none' : 'signals.noFigures')] : []),
    ...signals.map(({ ruleName, severity, firedIn }) =>
      words(`signals.${severity}`, { rule: ruleName, period: firedIn }),
    ),
  ]);
  return `${[words('signals.day', { day, rules: ruleSet }), ...lines].join('\n')}\n`;
}
