import { asId, type RuleSetId } from '../core/ids.ts';
import type { LevelCondition, Rule, RuleSet } from './rule.ts';

/** The id under which judgements refer to the standard rules; it never changes. */
export const STANDARD_RULE_SET_ID = asId<RuleSetId>('5f0c2a8e-6d1b-4c3e-9a77-2b1e0d4f8c10');

/** So far below its signal value, and over once it lies `room` above where it fires. */
function belowSignal(indicator: string, room: number, beyond = 0): LevelCondition {
  return {
    kind: 'level',
    indicator,
    side: 'below',
    fireAt: { kind: 'signal_value', plus: -beyond },
    clearAt: { kind: 'signal_value', plus: room - beyond },
  };
}

/** So far above its signal value, and over once it is back at it. */
function aboveSignal(indicator: string, room: number): LevelCondition {
  return {
    kind: 'level',
    indicator,
    side: 'above',
    fireAt: { kind: 'signal_value', plus: room },
    clearAt: { kind: 'signal_value', plus: 0 },
  };
}

const QUARTERLY = { grain: 'quarter', severity: 'attention', fireAfter: 1, clearAfter: 2 } as const;

/**
 * The rules that everybody starts with. No source gives the rules of the national system; these follow from the signal
 * values of the catalogue. How far beyond them and for how long was chosen on three draws of a scenario in which it is known
 * who declines, and judged on draws that nothing was chosen on.
 */
const RULES: readonly Rule[] = [
  {
    ...QUARTERLY,
    code: 'liquiditeit-krap',
    name: 'Weinig geld op de bank',
    why: 'Lonen en rekeningen komen in gevaar zodra het geld op is, ook als er op papier vermogen is.',
    // Many live a little below a month of costs for years: being low alone says little.
    condition: belowSignal('dagen-liquiditeit', 7, 5),
  },
  {
    ...QUARTERLY,
    code: 'verlies-houdt-aan',
    name: 'Twee kwartalen verlies',
    why: 'Eén slecht kwartaal kan toeval zijn; wie blijft verliezen teert in op wat tegenslag moet dragen.',
    fireAfter: 2,
    // Whoever hovers about nought makes a small loss twice in a row by chance; it is over at a small profit.
    condition: belowSignal('resultaatratio', 2, 0.5),
  },
  {
    ...QUARTERLY,
    code: 'vermogen-smal',
    name: 'Weinig eigen vermogen',
    why: 'Er is weinig om een tegenvaller mee op te vangen.',
    fireAfter: 2,
    condition: belowSignal('solvabiliteit', 2),
  },
  {
    ...QUARTERLY,
    code: 'vermogen-daalt',
    name: 'Eigen vermogen daalt al langer',
    why: 'Een gestage daling is te zien voordat de signaalwaarde wordt geraakt.',
    condition: {
      kind: 'trend',
      indicator: 'solvabiliteit',
      direction: 'fall',
      periods: 6,
      significance: 0.05,
      fireAt: 6,
      clearAt: 2,
    },
  },
  {
    ...QUARTERLY,
    code: 'rente-en-aflossing',
    name: 'Rente en aflossing niet gedekt',
    why: 'De bank kan eisen stellen of krediet intrekken.',
    fireAfter: 2,
    condition: belowSignal('dscr', 0.1),
  },
  {
    ...QUARTERLY,
    code: 'personeel-onder-druk',
    name: 'Personeel onder druk',
    why: 'Verzuim, inhuur en vertrek versterken elkaar en maken de zorg duurder.',
    condition: {
      kind: 'at_least',
      count: 2,
      of: [
        aboveSignal('verzuim', 2),
        aboveSignal('pnil', 3),
        { kind: 'change', indicator: 'uitstroom-personeel', direction: 'rise', fireAt: 8, clearAt: 3 },
      ],
    },
  },
  {
    ...QUARTERLY,
    code: 'productie-valt-terug',
    name: 'Minder zorg uit dezelfde mensen en plaatsen',
    why: 'Lege plaatsen en niet-declarabele uren worden later verlies.',
    fireAfter: 2,
    condition: {
      kind: 'any',
      of: [
        { kind: 'change', indicator: 'bezetting', direction: 'fall', fireAt: 8, clearAt: 3 },
        { kind: 'change', indicator: 'productiviteit', direction: 'fall', fireAt: 6, clearAt: 2 },
      ],
    },
  },
  {
    ...QUARTERLY,
    code: 'continuiteit-in-gevaar',
    name: 'Op meer punten tegelijk mis',
    why: 'Eén signaal kan toeval zijn. Wie op twee punten tegelijk achteruitgaat, heeft minder tijd om te herstellen.',
    severity: 'serious',
    // Rente en aflossing is not among them: it falls with the result, and would count the same loss twice.
    condition: {
      kind: 'at_least',
      count: 2,
      of: [
        { kind: 'rule', rule: 'liquiditeit-krap' },
        { kind: 'rule', rule: 'verlies-houdt-aan' },
        { kind: 'rule', rule: 'vermogen-smal' },
        { kind: 'rule', rule: 'vermogen-daalt' },
        { kind: 'rule', rule: 'personeel-onder-druk' },
        { kind: 'rule', rule: 'productie-valt-terug' },
      ],
    },
  },
];

export const STANDARD_RULE_SET: RuleSet = {
  id: STANDARD_RULE_SET_ID,
  name: 'Standaardregels',
  rules: RULES,
};
