import type { RuleSetReplay, ShownFigures } from '@regietafel/contracts/warning/replay';
import type { Console } from './shell.ts';

type Told = Omit<RuleSetReplay, 'ruleSets'>;

/** How well a rule set would have warned, for a person: each figure beside what it is a part of. */
export function replayText(replay: Told, shell: Console): string {
  const { words } = shell;
  const { ruleSet, from, through, providers, whole, serious, byRule, horizonWeeks } = replay;
  const lines = [
    words('signals.window', { rules: ruleSet.name, from, through, count: providers.length }),
    words('signals.head.whole'),
    ...figureLines(whole, horizonWeeks, shell),
    words('signals.head.serious'),
    ...figureLines(serious, horizonWeeks, shell),
    ...byRule.flatMap(({ ruleName, figures }) => [
      words('signals.head.rule', { rule: ruleName }),
      ...figureLines(figures, horizonWeeks, shell, false),
    ]),
    ...declinedLines(replay, shell),
  ];
  return `${lines.join('\n')}\n`;
}

function figureLines(
  figures: ShownFigures,
  weeks: number,
  { words, language }: Console,
  withOthers = true,
): readonly string[] {
  const { declined, warned, alarms, falseAlarms, weeksBefore, medianWeeks, providers } = figures;
  const share = (part: number, whole: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);
  const unseen = providers.no_figures + providers.declined_before;
  const [least, most] = [weeksBefore[0], weeksBefore.at(-1)];
  return [
    declined === 0
      ? words('signals.noDecline')
      : words('signals.warned', { warned, declined, share: share(warned, declined) }),
    ...(medianWeeks === null || least === undefined || most === undefined
      ? []
      : [words('signals.weeks', { median: Math.round(medianWeeks), least, most })]),
    alarms === 0
      ? words('signals.noAlarms')
      : words('signals.false', { weeks, false: falseAlarms, alarms, share: share(falseAlarms, alarms) }),
    ...(withOthers && providers.open > 0 ? [words('signals.open', { count: providers.open, weeks })] : []),
    ...(withOthers && unseen > 0 ? [words('signals.unseen', { count: unseen })] : []),
  ];
}

function declinedLines({ providers }: Told, { words }: Console): readonly string[] {
  const declined = providers.filter(({ kind }) => kind === 'warned' || kind === 'missed');
  if (declined.length === 0) return [];
  return [
    words('signals.declined'),
    ...declined.map(({ providerName: provider, declinedOn, weeksBefore }) =>
      weeksBefore === null
        ? words('signals.declinedMissed', { provider, day: declinedOn ?? '' })
        : words('signals.declinedWarned', { provider, day: declinedOn ?? '', weeks: weeksBefore }),
    ),
  ];
}
