import { HORIZON_WEEKS, REPLAY_FROM, replayInput, ruleSetReplay } from '@regietafel/contracts/warning/replay';
import { INDICATOR_DEFINITIONS } from '@regietafel/db/reference-data/indicator-definitions';
import { SCENARIO_SEED } from '@regietafel/db/scenarios/national/chance';
import { JUDGED } from '@regietafel/db/scenarios/national/judge';
import { nationalPast } from '@regietafel/db/scenarios/national/past';
import { addMonths, dutchDayOf, type Instant, monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import { checkRuleSet } from '@regietafel/domain/warning/check-rule-set';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import * as z from 'zod/mini';
import { judgePast } from '../../warning/present-replay.ts';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { choiceOption, dayOption, declarePerson, type PersonOptions, wholeOption } from '../options.ts';
import { replayText } from '../replay-text.ts';
import { readRulesFile, ruleSetNamed } from '../rule-set-option.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends PersonOptions {
  readonly rules?: string;
  readonly ruleSet?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly horizon?: number;
  readonly scenario?: 'national';
  readonly seed?: number;
}

const document = z.omit(ruleSetReplay, { ruleSets: true });
type Replay = z.infer<typeof document>;

const YEARS = 10;

/** How well a rule set would have warned: in the dossiers of the account, or in the national scenario. */
export const signalsReplay: CommandSpec<Replay, Given> = {
  group: 'signals',
  name: 'replay',
  description: 'signals.replay',
  document,
  declare(command, shell) {
    const { words } = shell;
    declarePerson(command, shell)
      .option('--rules <file>', words('option.rulesFile'))
      .option('--rule-set <name>', words('option.ruleSet'))
      .option('--from <day>', words('option.replayFrom'), dayOption(shell))
      .option('--to <day>', words('option.replayTo'), dayOption(shell))
      .option('--horizon <weeks>', words('option.horizon'), wholeOption(shell))
      .option('--scenario <scenario>', words('option.scenario'), choiceOption(shell, ['national']))
      .option('--seed <number>', words('option.seed'), wholeOption(shell));
  },
  async run(given, shell) {
    const isChosenTwice = given.ruleSet !== undefined && (given.rules ?? given.scenario) !== undefined;
    if (isChosenTwice) throw new UsageError(shell.words('usage.oneRuleSet'));
    if (given.scenario === undefined) {
      if (given.seed !== undefined) throw new UsageError(shell.words('usage.seed'));
      const replay = await replayDossiers(given, shell);
      return { document: replay, text: replayText(replay, shell) };
    }
    const replay = await replayNational(given, shell);
    return { document: replay, text: `${shell.words('signals.fictitious')}\n${replayText(replay, shell)}` };
  },
};

async function replayDossiers(given: Given, shell: Console): Promise<Replay> {
  const trial = given.rules === undefined ? null : await readRulesFile(given.rules, shell);
  return actAs(given, shell, async ({ api }) => {
    const ruleSetId = await ruleSetNamed(api, given.ruleSet, shell);
    return api.warning.replay({ ruleSetId, trial, ...windowOf(given) });
  });
}

async function replayNational(given: Given, shell: Console): Promise<Replay> {
  const trial = given.rules === undefined ? null : await readRulesFile(given.rules, shell);
  // The country lives until the last day that is asked of, so that a day and a seed give the same answer for ever.
  const today = given.to ?? dutchDayOf(shell.now.toISOString() as Instant);
  const window = z.safeParse(replayInput, { ruleSetId: null, trial, ...windowOf(given) });
  if (!window.success) throw new UsageError(shell.words('usage.window'));
  const [problem] = trial === null ? [] : checkRuleSet(trial, INDICATOR_DEFINITIONS);
  if (problem !== undefined) {
    const place = { name: given.rules ?? '', problem: `${problem.path} (${problem.kind}) ${problem.about}` };
    throw new UsageError(shell.words('usage.rulesFile', place));
  }
  const from = `${addMonths(monthOf(today), -12 * YEARS)}-01` as PlainDate;
  const horizon = {
    from: given.from ?? REPLAY_FROM,
    through: today,
    horizonWeeks: given.horizon ?? HORIZON_WEEKS.usual,
  };
  return judgePast(nationalPast(JUDGED.providers, { from, today, seed: given.seed ?? SCENARIO_SEED }), {
    ruleSet: trial === null ? STANDARD_RULE_SET : { ...trial, id: null },
    definitions: INDICATOR_DEFINITIONS,
    horizon,
  });
}

function windowOf({ from, to, horizon }: Given) {
  return { from: from ?? null, through: to ?? null, horizonWeeks: horizon ?? HORIZON_WEEKS.usual };
}
