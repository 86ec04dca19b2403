import { describe, expect, test } from 'vitest';
import {
  askGroup,
  type Cell,
  type Contribution,
  figuresOf,
  type Knowledge,
  type Ledger,
  mayName,
} from './disclosure.ts';

const NOBODY: Knowledge = { toAsker: new Set(), toAnybody: new Set() };
const knownTo = (toAsker: string[], toAnybody: string[] = []): Knowledge => ({
  toAsker: new Set(toAsker),
  toAnybody: new Set(toAnybody),
});
const one = (providerId: string, value = 10): Contribution => ({
  providerId,
  value,
  above: value * 2,
  below: 20,
});
const many = (names: string, value = 10) => [...names].map((name) => one(name, value));
const cell = (names: string, more: Partial<Cell> = {}): Cell => ({
  members: many(names).map((member) => ({ ...member, wasHidden: true })),
  pools: true,
  ...more,
});
const namesOf = (ledger: Ledger) =>
  ledger.map(({ members }) => members.map(({ providerId }) => providerId).join('')).sort();
const ask = (ledger: Ledger, names: string, knowledge = NOBODY) => askGroup(ledger, many(names), knowledge);

describe('a first question', () => {
  test('about four providers is too few, about five is told', () => {
    expect(ask([], 'abcd').answer).toEqual({ suppressedBy: 'too_few' });
    const { answer, ledger } = ask([], 'abcde');
    expect(answer).toMatchObject({ suppressedBy: null, pools: true, waiting: 0, isBehind: false });
    expect(namesOf(ledger)).toEqual(['abcde']);
  });

  test.each([
    [[100, 30, 5, 5, 10], null],
    [[100, 30, 5, 5, 9], 'dominated'],
    [[-100, 30, 5, 5, 9], 'dominated'],
    [[0, 0, 0, 0, 0], 'dominated'],
  ])(
    'of values %j is kept by %s: a fifth of the largest must be left without the two largest',
    (values, rule) => {
      const group = values.map((value, index) => one(`p${index}`, value));
      expect(askGroup([], group, NOBODY).answer.suppressedBy).toBe(rule);
    },
  );

  test('tells the mean alone when one provider dominates what is divided', () => {
    const group = many('abcde').map((member, index) => ({ ...member, below: index === 0 ? 1000 : 1 }));
    const { answer, ledger } = askGroup([], group, NOBODY);
    expect(answer).toMatchObject({ suppressedBy: null, pools: false });
    expect(ledger[0]?.pools).toBe(false);
  });

  test('counts nobody whom the asker knows, nor whom anybody saw by name', () => {
    expect(ask([], 'abcdef', knownTo(['a', 'b'])).answer.suppressedBy).toBe('too_few');
    expect(ask([], 'abcdef', knownTo([], ['a', 'b'])).answer.suppressedBy).toBe('too_few');
    expect(ask([], 'abcdefg', knownTo(['a'], ['b'])).answer.suppressedBy).toBeNull();
    // Whom everybody may see by name needs no hiding; few stay few.
    expect(ask([], 'abcde', knownTo([...'abcde'], [...'abcde'])).answer.suppressedBy).toBeNull();
    expect(ask([], 'abcd', knownTo([...'abcd'], [...'abcd'])).answer.suppressedBy).toBe('too_few');
  });
});

describe('a question after another', () => {
  const told = ask([], 'abcdefghij').ledger;

  test('splits a cell when both parts could be told by themselves', () => {
    const { answer, ledger } = ask(told, 'abcde');
    expect(answer.suppressedBy).toBeNull();
    expect(namesOf(ledger)).toEqual(['abcde', 'fghij']);
  });

  test('is refused when the difference would be told', () => {
    const { answer, ledger } = ask(told, 'abcdefghi');
    expect(answer).toEqual({ suppressedBy: 'earlier_question' });
    expect(ledger).toBe(told);
  });

  test('about a cell of which one was withdrawn is refused from then on', () => {
    const { ledger } = ask(told, 'abcde');
    expect(ask(ledger, 'abcd' + 'fghij').answer.suppressedBy).toBe('earlier_question');
    expect(ask(ledger, 'fghij').answer.suppressedBy).toBeNull();
  });

  test('leaves new ones out until they are enough', () => {
    const { answer } = ask(told, 'abcdefghijKLMN');
    expect(answer).toMatchObject({ suppressedBy: null, waiting: 4 });
    const next = ask(told, 'abcdefghijKLMNO');
    expect(next.answer).toMatchObject({ suppressedBy: null, waiting: 0 });
    expect(namesOf(next.ledger)).toEqual(['KLMNO', 'abcdefghij']);
  });

  test('counts corrections once as many changed as may be told', () => {
    const corrected = (names: string) => [...many(names, 12), ...many('abcdefghij'.slice(names.length))];
    const few = askGroup(told, corrected('abcd'), NOBODY);
    expect(few.answer).toMatchObject({ suppressedBy: null, isBehind: true });
    expect(few.ledger[0]?.members.every(({ value }) => value === 10)).toBe(true);
    const enough = askGroup(told, corrected('abcde'), NOBODY);
    expect(enough.answer).toMatchObject({ suppressedBy: null, isBehind: false });
    expect(enough.ledger[0]?.members.filter(({ value }) => value === 12)).toHaveLength(5);
  });

  test('does not count corrections of which one dominates', () => {
    const group = many('abcdefghij').map((member, index) =>
      index < 5 ? one(member.providerId, index === 0 ? 14 : 10.1) : member,
    );
    expect(askGroup(told, group, NOBODY).answer).toMatchObject({ suppressedBy: null, isBehind: true });
  });

  test('does not split what was told put together when what is divided would show', () => {
    // Of the first five one divides by nearly all; of the ten together nobody stands out.
    const members = many('abcdefghij').map((member, index) => ({
      ...member,
      below: index === 0 ? 1000 : index < 5 ? 1 : 400,
      wasHidden: true,
    }));
    const asked = members.slice(0, 5);
    expect(askGroup([{ members, pools: true }], asked, NOBODY).answer.suppressedBy).toBe('earlier_question');
    expect(askGroup([{ members, pools: false }], asked, NOBODY).answer).toMatchObject({
      suppressedBy: null,
      pools: false,
    });
  });
});

describe('a name after a question', () => {
  test('is withheld when it would leave fewer than five hidden', () => {
    expect(mayName(cell('abcdef'), new Set('a'))).toBe(true);
    expect(mayName(cell('abcdef'), new Set('ab'))).toBe(false);
    expect(mayName(cell('ab'), new Set('ab'))).toBe(true);
  });
});

test('figures are told to three significant digits', () => {
  expect(figuresOf([one('a', 1.2345), one('b', 1.2346)], true, 100)).toEqual({
    count: 2,
    mean: 1.23,
    pooled: 12.3,
  });
  expect(figuresOf([one('a', 123456)], false, 1)).toEqual({ count: 1, mean: 123000, pooled: null });
});
