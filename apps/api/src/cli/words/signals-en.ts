import type { signalsNl } from './signals-nl.ts';

/** English words of the early-warning commands. */
export const signalsEn: Readonly<Record<keyof typeof signalsNl, string>> = {
  'group.signals': 'Early warning: signals, and how well rules warn.',
  'signals.list': 'Show the signals that stand now, of one dossier or of all dossiers of the account.',
  'signals.replay':
    'Go through the past again with what was known then: who would have been signalled, how many weeks before trede 3, and how often for nothing.',
  'signals.day': 'On {day}, by {rules}:',
  'signals.none': '  no signals',
  'signals.noFigures': '  no signals; no figures were reported yet',
  'signals.attention': '  {rule} (since {period})',
  'signals.serious': '  {rule} (since {period}; serious)',
  'signals.noDossiers': 'This account follows no providers.',
  'signals.window':
    'Rule set: {rules}. Replayed from {from} through {through}, with what was known then. Providers: {count}.',
  'signals.fictitious': 'All providers and figures in this scenario are fictitious.',
  'signals.head.whole': 'All rules together:',
  'signals.head.serious': 'Serious signals only:',
  'signals.head.rule': '{rule}:',
  'signals.noDecline': '  Nobody came to trede 3 in this time after figures were known.',
  'signals.warned': '  Signalled beforehand: {warned} of the {declined} that came to trede 3 ({share}).',
  'signals.weeks': '  Weeks beforehand: {median} in the middle, from {least} through {most}.',
  'signals.noAlarms': '  No signal of which the outcome is known.',
  'signals.false':
    '  Without trede 3 within {weeks} weeks: {false} of the {alarms} times that a signal came up ({share}).',
  'signals.open': '  Too early to judge: {count} providers, for the {weeks} weeks are not over.',
  'signals.unseen': '  Not counted, for want of figures beforehand or on trede 3 already: {count} providers.',
  'signals.declined': 'Who came to trede 3:',
  'signals.declinedWarned': '  {provider}: {day}, signalled {weeks} weeks beforehand',
  'signals.declinedMissed': '  {provider}: {day}, no signal beforehand',
  'option.allDossiers': 'all dossiers that the account may see',
  'option.ruleSet': 'name of a rule set of the own organisation; the standard rules by default',
  'option.rulesFile': 'JSON file with a name and rules to try out',
  'option.replayFrom': 'first day, YYYY-MM-DD; from the first report by default',
  'option.replayTo': 'last day, YYYY-MM-DD; today by default',
  'option.horizon': 'within how many weeks trede 3 must follow, or the signal was for nothing',
  'option.scenario': 'replay the national scenario, without a database: national',
  'option.seed': 'which draw of the scenario; 1 is the one that it was made on, others nobody looked at',
  'usage.oneOrAll': 'Choose one dossier with --dossier, or all dossiers with --all.',
  'usage.oneRuleSet': 'Choose --rules or --rule-set, not both; with --scenario only --rules.',
  'usage.seed': '--seed goes with --scenario.',
  'usage.window':
    'The days or the weeks are wrong: the last day is not before the first, and there are 4 through 520 weeks.',
  'usage.rulesFile': '{name} holds no rules in the right form: {problem}',
};
