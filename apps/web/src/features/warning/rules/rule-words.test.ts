import type { RuleSubject } from '@regietafel/contracts/warning/rules';
import type { Condition, Rule } from '@regietafel/domain/warning/rule';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../lib/format/format.ts';
import { messages as english } from '../../../lib/i18n/en/signal-rules.ts';
import { translator } from '../../../lib/i18n/message.ts';
import { messages as indicators } from '../../../lib/i18n/nl/indicators.ts';
import { messages } from '../../../lib/i18n/nl/signal-rules.ts';
import { indicatorWords } from '../../../lib/indicators/use-indicator-words.ts';
import { type RuleSpeech, ruleSentences } from './rule-words.ts';

const SUBJECTS: readonly RuleSubject[] = [
  subject('Dagen liquiditeit', 'days', 30),
  subject('Solvabiliteit', 'percent', 15),
  { ...subject('Bezetting', 'percent', null), isSeasonal: true },
];

function subject(name: string, unit: RuleSubject['unit'], signalValue: number | null): RuleSubject {
  const code = name.toLowerCase().replace(' ', '-');
  return { code, name, unit, isSeasonal: false, grains: ['quarter', 'year'], signalValue };
}

const format = formatFor('nl');
const SPEECH: RuleSpeech = {
  t: translator(messages, 'nl'),
  format,
  words: indicatorWords(translator(indicators, 'nl'), format),
  subjects: SUBJECTS,
  ruleName: (code) => STANDARD_RULE_SET.rules.find((rule) => rule.code === code)?.name,
};

const LITTLE_MONEY: Omit<Rule, 'code' | 'name' | 'why' | 'severity'> = {
  grain: 'quarter',
  fireAfter: 1,
  clearAfter: 2,
  condition: {
    kind: 'level',
    indicator: 'dagen-liquiditeit',
    side: 'below',
    fireAt: { kind: 'signal_value', plus: 0 },
    clearAt: { kind: 'signal_value', plus: 5 },
  },
};

const say = (rule: Partial<Rule>) =>
  ruleSentences({ ...LITTLE_MONEY, ...rule }, SPEECH).map((said) => said.replace(/[\u00a0\u202f]/g, ' '));
const value = (indicator: string, at: number): Condition => ({
  kind: 'level',
  indicator,
  side: 'below',
  fireAt: { kind: 'value', value: at },
  clearAt: { kind: 'value', value: at + 4 },
});

describe('a rule in plain words', () => {
  it('tells its signal value with what it is now', () => {
    expect(say({})).toEqual([
      'Gaat af zodra Dagen liquiditeit lager is dan de signaalwaarde (nu 30 dagen).',
      'Blijft staan zolang Dagen liquiditeit lager is dan 5 dagen boven de signaalwaarde (nu 35 dagen), en dooft pas na 2 kwartalen waarin dat niet meer zo is.',
    ]);
  });

  it('tells movements in points, over what and since when', () => {
    const moved = { direction: 'fall', fireAt: 6, clearAt: 2 } as const;
    const trend = {
      kind: 'trend',
      indicator: 'solvabiliteit',
      periods: 6,
      significance: 0.05,
      ...moved,
    } as const;
    expect(say({ condition: trend, clearAfter: 1 })).toEqual([
      'Gaat af zodra Solvabiliteit over 6 kwartalen met meer dan 6 procentpunt is gedaald, en dat gestaag (kans op toeval hoogstens 5%).',
      'Blijft staan zolang Solvabiliteit over 6 kwartalen met meer dan 2 procentpunt is gedaald.',
    ]);
    const change = { kind: 'change', indicator: 'bezetting', ...moved, clearAt: -2 } as const;
    expect(say({ condition: change, fireAfter: 2, clearAfter: 1 })).toEqual([
      'Gaat af als 2 kwartalen achter elkaar Bezetting sinds hetzelfde kwartaal een jaar eerder met meer dan 6 procentpunt is gedaald.',
      'Blijft staan zolang Bezetting sinds hetzelfde kwartaal een jaar eerder niet met 2 procentpunt of meer is gestegen.',
    ]);
  });

  it('tells combinations so that nobody reads them otherwise', () => {
    const either: Condition = {
      kind: 'any',
      of: [value('solvabiliteit', 10), { kind: 'rule', rule: 'vermogen-smal' }],
    };
    expect(say({ condition: { kind: 'all', of: [value('dagen-liquiditeit', 20), either] } })[0]).toBe(
      'Gaat af zodra Dagen liquiditeit lager is dan 20 dagen en (Solvabiliteit lager is dan 10% of de regel “Weinig eigen vermogen” staat).',
    );
    const some: Condition = { kind: 'at_least', count: 1, of: [value('solvabiliteit', 10), either] };
    expect(say({ condition: some })[0]).toContain(
      'ten minste 1 van deze 2 waar zijn: Solvabiliteit lager is dan 10%; (',
    );
  });

  it('leaves open what is not filled in', () => {
    const empty: Condition = { ...value('', Number.NaN), kind: 'level' } as Condition;
    expect(say({ condition: empty, fireAfter: Number.NaN })[0]).toBe(
      'Gaat af als … kwartalen achter elkaar een indicator lager is dan ….',
    );
    expect(say({ condition: { kind: 'any', of: [] } })[0]).toBe('Gaat af zodra ….');
  });

  it('leaves no place open in either language', () => {
    for (const t of [SPEECH.t, translator(english, 'en') as unknown as RuleSpeech['t']])
      for (const rule of STANDARD_RULE_SET.rules)
        expect(ruleSentences(rule, { ...SPEECH, t }).join(' ')).not.toMatch(/[{}]/);
  });
});
