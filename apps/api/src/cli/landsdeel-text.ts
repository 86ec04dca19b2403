import { startOfHalf } from '@regietafel/domain/landsdeel/half-year';
import { euroText } from './euro-text.ts';
import type { LandsdeelForm } from './landsdeel-form.ts';
import type { Console } from './shell.ts';

const COLUMN = 12;

/** A plan for a person: how far from zero, half year by half year, who decided, what is due and what leans on it. */
export function landsdeelText(form: LandsdeelForm, shell: Console): string {
  const lines = [
    `${form.name} (${form.landsdeel})`,
    ...outlookLines(form, shell),
    '',
    ...totalLines(form, shell),
    '',
    ...partLines(form, shell),
    '',
    ...milestoneLines(form, shell),
    '',
    ...fundingLines(form, shell),
    ...dependencyLines(form, shell),
  ];
  return `${lines.join('\n')}\n`;
}

function outlookLines({ drift, pace, zeroFrom }: LandsdeelForm, { words }: Console): readonly string[] {
  const goal = startOfHalf(zeroFrom);
  return [
    drift === null
      ? words('landsdeel.notCounted')
      : words('landsdeel.drift', {
          places: drift.places,
          day: startOfHalf(drift.half),
          drift: drift.fromPath ?? words('landsdeel.unknown'),
        }),
    pace.kind === 'zero'
      ? words('landsdeel.zeroAt', { day: startOfHalf(pace.zeroAt), goal })
      : words(pace.kind === 'never' ? 'landsdeel.never' : 'landsdeel.tooFew', { goal }),
  ];
}

function totalLines({ totals, lineCount }: LandsdeelForm, { words }: Console): readonly string[] {
  const told = ({ places, missing }: LandsdeelForm['totals'][number]['path']): string => {
    if (missing === lineCount) return words('landsdeel.unknown');
    return missing === 0 ? `${places}` : `${places}+?`;
  };
  return [
    ['landsdeel.head.day', 'landsdeel.head.path', 'landsdeel.head.counted']
      .map((key) => words(key as 'landsdeel.head.day').padStart(COLUMN))
      .join(''),
    ...totals.map(({ half, path, actual }) =>
      [startOfHalf(half), told(path), told(actual)].map((cell) => cell.padStart(COLUMN)).join(''),
    ),
  ];
}

function partLines({ parts }: LandsdeelForm, { words }: Console): readonly string[] {
  return parts.map(({ name, decisionState, decision }) => {
    const state = words(`landsdeel.decision.${decisionState}`);
    return decision === null || decision.condition === ''
      ? `${name}: ${state}`
      : `${name}: ${state}. ${decision.condition}`;
  });
}

function milestoneLines({ milestones }: LandsdeelForm, { words }: Console): readonly string[] {
  return milestones.map(({ title, state, dueOn, slipDays }) =>
    words('landsdeel.milestone', {
      title,
      state: words(`landsdeel.state.${state}`),
      day: dueOn,
      slip: slipDays,
    }),
  );
}

function fundingLines({ funding }: LandsdeelForm, shell: Console): readonly string[] {
  const { words } = shell;
  return funding.years.map(({ year, grantedCents, spentCents }) =>
    words('landsdeel.funding', {
      year,
      granted: grantedCents === null ? words('landsdeel.unknown') : euroText(grantedCents, shell),
      spent: spentCents === null ? words('landsdeel.unknown') : euroText(spentCents, shell),
    }),
  );
}

function dependencyLines({ dependencies }: LandsdeelForm, { words }: Console): readonly string[] {
  return dependencies.map(({ providerName, effect, since }) =>
    words('landsdeel.dependency', {
      provider: providerName,
      effect: words(`landsdeel.effect.${effect}`),
      day: since,
    }),
  );
}
