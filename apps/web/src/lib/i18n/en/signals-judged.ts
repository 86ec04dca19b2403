import type { TranslationOf } from '../message.ts';
import type { messages as dutch } from '../nl/signals-judged.ts';

export const messages: TranslationOf<typeof dutch> = {
  'page.title': 'How well does this rule set warn?',
  'page.back': 'Early warning',
  'page.trail': 'Breadcrumb',
  'page.lead':
    'The past gone through again with what was known then: who would have had a signal before trede 3 came, how many weeks beforehand, and how often no trede 3 followed a signal.',
  tools: 'Rules and period',
  'tools.ruleSet': 'Rule set',
  'tools.from': 'First day',
  'tools.to': 'Last day',
  'tools.clear': 'The whole past',
  'tools.endsBefore': 'The last day lies before the first. Today was taken as the last day.',
  'tools.future': 'The last day lies in the future. Today was taken as the last day.',

  'own.title': 'For the providers that you follow',
  'own.gone': {
    one: '{rules}, from {from} through {through}: {count} provider.',
    other: '{rules}, from {from} through {through}: {count} providers.',
  },
  'own.silent': {
    one: 'Of {count} there are no figures from before trede 3; it does not count.',
    other: 'Of {count} there are no figures from before trede 3; they do not count.',
  },
  'own.before': {
    one: '{count} was on trede 3 before this period and does not count.',
    other: '{count} were on trede 3 before this period and do not count.',
  },
  'own.open': {
    one: '{count} has a signal that is not {weeks} weeks old yet; it can not be judged yet.',
    other: '{count} have signals that are not {weeks} weeks old yet; they can not be judged yet.',
  },
  'own.few':
    'These are few providers. One more or less changes the picture; so here are counts and no per cents.',
  'own.nobody': 'No providers',
  'own.nobodyBody': 'Your organisation takes part in no dossier, so there is no past to go through.',
  'own.nothing': 'Nothing to judge yet',
  'own.nothingBody':
    'In this period no provider came to trede 3 of which figures were known beforehand, and of no signal it is known what it came to. Below is how the standard rules do in an invented country.',
  'own.toList': 'To the watch list',

  'tile.of': '{part} of {whole}',
  'tile.nobody': '–',
  'tile.warned': 'Signalled beforehand',
  'tile.warnedNote': 'of who came to trede 3; {serious} with a serious signal',
  'tile.noDecline': 'nobody came to trede 3 after figures were known',
  'tile.missed': 'Missed',
  'tile.missedNote': 'came to trede 3 without a signal beforehand',
  'tile.weeks': 'Weeks beforehand',
  'tile.weeksNote': 'the middle of {count}; from {least} through {most}',
  'tile.noWeeks': 'nobody signalled beforehand',
  'tile.false': 'Signal without trede 3',
  'tile.falseNote': 'times that a signal came up and no trede 3 followed within {weeks} weeks',
  'tile.noAlarms': 'no signal of which the outcome is known',
  'tile.noAlarm': 'no signal',

  'weeks.title': 'Weeks between the first signal and trede 3',
  'weeks.own': { one: '{count} provider', other: '{count} providers' },
  'weeks.reading':
    'Each point is a provider that had a signal beforehand. The further to the right, the earlier the signal came.',
  'weeks.point': 'a provider',
  'weeks.box': 'the middle half',
  'weeks.median': 'the middle',
  'weeks.before': { one: '{count} week beforehand', other: '{count} weeks beforehand' },

  'column.provider': 'Provider',
  'column.outcome': 'Outcome',
  'column.declined': 'On trede 3',
  'column.never': 'no',
  'column.weeks': 'Weeks beforehand',
  'column.why': 'Why',
  'column.noAlarm': 'no signal',
  'column.rule': 'Rule',
  'column.warned': 'Signalled beforehand',
  'column.medianWeeks': 'Weeks beforehand (middle)',
  'column.false': 'Signal without trede 3',
  'column.draw': 'Draw',
  'column.warned.whole': 'Signalled',
  'column.false.whole': 'Without trede 3',
  'column.warned.serious': 'Serious, signalled',
  'column.false.serious': 'Serious, without trede 3',

  'providers.title': 'By provider',
  'providers.caption': 'Providers: who was missed first, then who was signalled latest',
  'kind.warned': 'Signalled beforehand',
  'kind.missed': 'Missed',
  'kind.false_alarm': 'Signal without trede 3',
  'kind.open': 'Too early to judge',
  'kind.quiet': 'No signal, no trede 3',
  'kind.no_figures': 'No figures beforehand',
  'kind.declined_before': 'On trede 3 already',
  'why.warned': 'The signal still stood when trede 3 came, or came up at most {weeks} weeks before.',
  'why.missed': 'There were figures, but no rule fired in time.',
  'why.false_alarm':
    'No trede 3 followed within {weeks} weeks of the signal. Sometimes that is because somebody acted in time.',
  'why.open': 'The signal is not {weeks} weeks old yet.',
  'why.quiet': 'No rule fired, and rightly so.',
  'why.no_figures': 'Without a report no rule could say anything.',
  'why.declined_before': 'The provider was on trede 3 before this period.',
  'alarm.raised': 'Signal since {day}:',
  'alarm.between': 'Signal from {day} to {end}:',
  'alarm.others': { one: 'And a signal {count} time more.', other: 'And a signal {count} times more.' },

  'rules.title': 'By rule',
  'rules.caption': 'What each rule by itself would have done',
  'rules.none': 'This rule set has no rules',

  'scenario.title': 'In an invented country',
  'scenario.lead':
    'Really coming to trede 3 is rare. So the standard rules were also tried on {providers} invented providers with ten years of invented quarterly figures ({from} through {through}), of which it is settled beforehand who goes down and when. A signal counts as without trede 3 when that does not follow within {weeks} weeks.',
  'scenario.whole':
    'All signals, on average over {draws} draws: {warned} of {declined} signalled beforehand, in the middle {weeks} weeks; {false} of {alarms} times a signal without trede 3, of which {turned} for providers that really went down and recovered.',
  'scenario.serious':
    'Serious signals alone, on average over {draws} draws: {warned} of {declined} signalled beforehand, in the middle {weeks} weeks; {false} of {alarms} times a signal without trede 3, of which {turned} for providers that really went down and recovered.',
  'scenario.range': '{mean} ({least} to {most})',
  'scenario.sudden':
    'In every draw five of the 25 fall suddenly, without any figure that shows it beforehand. No rule sees those, nor in real life.',
  'scenario.tuned':
    'A draw is the same country with other chance. Draw 1 was used to make the scenario and to choose the rules; it flatters. So the averages are over draws that were not used for that. It remains an invented country: the figures compare rules with each other and do not foretell how it really goes.',
  'scenario.caption': 'The standard rules by draw of the invented country',
  'scenario.weeks': 'Weeks beforehand by draw',
  'scenario.draw': 'Draw {seed}',
  'scenario.drawTuned': 'Draw {seed} (used in choosing)',
  'scenario.row': 'Draw {seed} · {count} signalled',
  'scenario.rowTuned': 'Draw {seed}, used in choosing · {count} signalled',
  'scenario.false': '{part} of {whole}; {turned} recovered',
  'scenario.weeksOf': '{median} ({least} to {most})',
  'scenario.command': 'Work it out yourself:',
};
