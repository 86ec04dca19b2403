import { expect, test } from 'vitest';
import { buildEvent, buildModel } from '../testing/models.ts';
import { modelHash, modelText } from './model-text.ts';

test('every field stands in the text, in an order of its own', () => {
  const model = buildModel({
    months: 1,
    limit: 5,
    net: [7],
    dip: [2],
    noise: [{ weight: [3], sigma: 0.2, phi: 0.5 }],
    noiseCorrelation: [[1]],
    events: [
      buildEvent({ id: 'a', probability: 0.25, spread: 3, onset: { to: 2, from: 1 } }),
      buildEvent({ id: 'b', amount: { max: 9, min: -1, kind: 'uniform' } }),
      buildEvent({ id: 'c', amount: { max: 9, mode: 4, min: 1, kind: 'triangular' } }),
      buildEvent({ id: 'd', amount: { max: 9, mode: 4, min: 1, kind: 'pert' } }),
      buildEvent({ id: 'e', amount: { sign: -1, sigma: 2, mu: 1, kind: 'lognormal' } }),
    ],
  });
  const event = (id: string, amount: string) =>
    `{"id":"${id}","probability":1,"amount":${amount},"onset":{"from":0,"to":0},"spread":1}`;
  const text = [
    '{"months":1,"opening":1000,"limit":5,"net":[7],"dip":[2]',
    '"noise":[{"phi":0.5,"sigma":0.2,"weight":[3]}]',
    '"noiseCorrelation":[[1]]',
    '"events":[{"id":"a","probability":0.25,"amount":{"kind":"fixed","value":100},"onset":{"from":1,"to":2},"spread":3}',
    event('b', '{"kind":"uniform","min":-1,"max":9}'),
    event('c', '{"kind":"triangular","min":1,"mode":4,"max":9}'),
    event('d', '{"kind":"pert","min":1,"mode":4,"max":9}'),
    `${event('e', '{"kind":"lognormal","mu":1,"sigma":2,"sign":-1}')}]`,
    '"eventCorrelation":null}',
  ];
  expect(modelText(model)).toBe(text.join());
  expect(modelHash(model, (given) => given.length)).toBe(text.join().length);
});
