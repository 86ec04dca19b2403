import { type AccountId, newId, type TenantId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import { begunName, calledIn, completeName, leftOut, nameablesOf, suggest } from './naming.ts';

const [region, provider] = [newId<TenantId>(), newId<TenantId>()];
const person = (name: string, isMe = false) => ({ accountId: newId<AccountId>(), name, isMe });
const PEOPLE = [
  {
    tenantId: region,
    name: 'Regio Noord',
    isOwn: true,
    people: [person('Ik', true), person('Anna de Vries'), person('Anna de Vries')],
  },
  { tenantId: provider, name: 'Zorghuis', isOwn: false, people: [] },
];
const NAMEABLES = nameablesOf(PEOPLE);
const labels = (found: readonly { label: string }[]) => found.map(({ label }) => label);

it('names organisations and people, and never oneself', () => {
  expect(labels(NAMEABLES)).toEqual(['Regio Noord', 'Anna de Vries', 'Anna de Vries', 'Zorghuis']);
});

describe('a name that is being typed', () => {
  it('stands between an @ and the caret', () => {
    expect(begunName('Vraag @Anna de', 14)).toEqual({ at: 6, typed: 'Anna de' });
    expect(begunName('@', 1)).toEqual({ at: 0, typed: '' });
    expect(begunName('Vraag @Anna', 3)).toBeNull();
  });

  it('is none in an address, after a space or on another line', () => {
    expect(begunName('naam@huis.nl', 12)).toBeNull();
    expect(begunName('@ zomaar', 8)).toBeNull();
    expect(begunName('@Anna\nen', 8)).toBeNull();
  });

  it('is recognised by any of its words, without capitals or accents', () => {
    expect(labels(suggest(NAMEABLES, 'vries'))).toEqual(['Anna de Vries', 'Anna de Vries']);
    expect(labels(suggest(NAMEABLES, 'DE V'))).toEqual(['Anna de Vries', 'Anna de Vries']);
    expect(labels(suggest(NAMEABLES, 'zorg'))).toEqual(['Zorghuis']);
    expect(suggest(NAMEABLES, 'Zorghuis')).toEqual([]);
  });

  it('is completed in its place', () => {
    const text = 'Vraag @An even.';
    expect(completeName(text, { at: 6, typed: 'An' }, 'Anna de Vries')).toEqual({
      text: 'Vraag @Anna de Vries even.',
      caret: 'Vraag @Anna de Vries '.length,
    });
    expect(completeName('@', { at: 0, typed: '' }, 'Zorghuis').text).toBe('@Zorghuis ');
  });
});

describe('whom a text calls', () => {
  it('is each of them once, and of namesakes the one that was chosen', () => {
    const [, , second] = NAMEABLES;
    const called = calledIn('@Anna de Vries en @Anna de Vries', NAMEABLES, second ? [second] : []);
    expect(called).toEqual([second]);
    expect(labels(calledIn('Hallo @Zorghuis, en Regio Noord', NAMEABLES, []))).toEqual(['Zorghuis']);
  });

  it('leaves out who was chosen and does not read the kring', () => {
    const [first, second] = NAMEABLES;
    const chosen = [first, second].filter((one) => one !== undefined);
    expect(labels(leftOut('@Regio Noord', NAMEABLES.slice(3), chosen))).toEqual(['Regio Noord']);
    expect(leftOut('@Regio Noord', NAMEABLES, chosen)).toEqual([]);
  });
});
