import { expect, it } from 'vitest';
import { acrossRegions as english } from '../core/messages/across-regions/en.ts';
import { acrossRegions as dutch } from '../core/messages/across-regions/nl.ts';

it('calls a signal value no norm in any refusal', () => {
  const sentences = [...Object.entries(dutch), ...Object.entries(english)];
  expect(sentences.filter(([, sentence]) => /\bnorm/i.test(JSON.stringify(sentence)))).toEqual([]);
});
