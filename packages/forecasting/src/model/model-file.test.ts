import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models } from '../testing/arbitraries.ts';
import { buildEvent, buildModel } from '../testing/models.ts';
import { modelFile, parseModelFile } from './model-file.ts';
import { modelHash, modelText } from './model-text.ts';

const REFERENCE = {
  M: 2,
  R: 2,
  opening: 100,
  limit: 50,
  phi: [0.7, 0.6],
  sig: [0.012, 0.009],
  rho: -0.3,
  rev: [40, 41],
  cost: [39, 42],
  risks: [
    { type: 'tri', p: 0.4, lo: 1, mode: 2, hi: 3, mu: 0, sg: 0, on0: 0, on1: 1, dur: 2 },
    { type: 'logn', p: 0.1, lo: 1, mode: 2, hi: 3, mu: 5, sg: 0.6, on0: 1, on1: 1, dur: 1 },
    { type: 'pert', p: 1, lo: -4, mode: 0, hi: 8, mu: 0, sg: 0, on0: 0, on1: 0, dur: 1 },
  ],
};

test('the product reads what it writes, which names its form', () => {
  expect(modelFile(buildModel()).form).toBe('regietafel-cash-model-1');
  fc.assert(
    fc.property(models, (model) => {
      const file: unknown = JSON.parse(JSON.stringify(modelFile(model)));
      const read = parseModelFile(file);
      expect(read.ok && modelText(read.value)).toBe(modelText(model));
    }),
  );
});

test('the reference form: receipts and payments become a base and two factors', () => {
  const read = parseModelFile(REFERENCE);
  expect(read).toEqual({
    ok: true,
    value: {
      months: 2,
      opening: 100,
      limit: 50,
      net: [1, -1],
      dip: [0, 0],
      noise: [
        { phi: 0.7, sigma: 0.012, weight: [40, 41] },
        { phi: 0.6, sigma: 0.009, weight: [-39, -42] },
      ],
      noiseCorrelation: [
        [1, -0.3],
        [-0.3, 1],
      ],
      events: [
        {
          id: 'risk 1',
          probability: 0.4,
          amount: { kind: 'triangular', min: 1, mode: 2, max: 3 },
          onset: { from: 0, to: 1 },
          spread: 2,
        },
        {
          id: 'risk 2',
          probability: 0.1,
          amount: { kind: 'lognormal', mu: 5, sigma: 0.6, sign: 1 },
          onset: { from: 1, to: 1 },
          spread: 1,
        },
        {
          id: 'risk 3',
          probability: 1,
          amount: { kind: 'pert', min: -4, mode: 0, max: 8 },
          onset: { from: 0, to: 0 },
          spread: 1,
        },
      ],
      eventCorrelation: null,
    },
  });
});

const own = modelFile(buildModel({ months: 1, events: [buildEvent()] }));
test.each<[string, unknown, string[]]>([
  [
    'text',
    'a model',
    ['M', 'opening', 'limit', 'phi.0', 'phi.1', 'sig.0', 'sig.1', 'rho', 'rev', 'cost', 'risks'],
  ],
  ['another form', { ...own, form: 'regietafel-cash-model-9' }, ['form']],
  ['an amount as text', { ...own, opening: '1000' }, ['opening']],
  ['a month without a number', { ...own, net: [null] }, ['net[0]']],
  ['no events', { ...own, events: undefined }, ['events']],
  ['a number as an id', { ...own, events: [{ ...buildEvent(), id: 7 }] }, ['events[0].id']],
  [
    'nothing for an amount',
    { ...own, events: [{ ...buildEvent(), amount: null }] },
    ['events[0].amount.kind', 'events[0].amount.value'],
  ],
  ['a matrix that is not there', { ...own, noiseCorrelation: undefined }, []],
  [
    'an unknown distribution',
    { ...own, events: [{ ...buildEvent(), amount: { kind: 'normal' } }] },
    ['events[0].amount.kind', 'events[0].amount.value'],
  ],
  [
    'a sign of 0',
    { ...own, events: [{ ...buildEvent(), amount: { kind: 'lognormal', mu: 1, sigma: 1, sign: 0 } }] },
    ['events[0].amount.sign'],
  ],
  ['a matrix of texts', { ...own, eventCorrelation: [['1']] }, ['eventCorrelation[0][0]']],
  ['an endless list', { ...own, net: Array.from({ length: 10_001 }, () => 0) }, ['net']],
  [
    'an unknown kind of risk',
    { ...REFERENCE, risks: [{ ...REFERENCE.risks[0], type: 'beta' }] },
    ['risks[0].type'],
  ],
])('%s: the fields that are wrong are named', (_, file, paths) => {
  const read = parseModelFile(file);
  expect(read.ok ? [] : read.error.map(({ code, path }) => [code, path])).toEqual(
    paths.map((path) => ['not-a-model', path]),
  );
});

test('a list of 10,000 is still read', () => {
  expect(parseModelFile({ ...own, net: Array.from({ length: 10_000 }, () => 0) }).ok).toBe(true);
});

test('the hash speaks of every figure, and of nothing else', () => {
  const model = buildModel({ events: [buildEvent({ amount: { kind: 'pert', min: 1, mode: 2, max: 3 } })] });
  const hashOf = (one: typeof model) => modelHash(one, (text) => text);
  const [event] = model.events;
  expect(hashOf({ ...model, extra: 'not a figure' } as typeof model)).toBe(hashOf(model));
  const changed = [
    { ...model, opening: 1 },
    { ...model, limit: 1 },
    { ...model, dip: model.net.map(() => 1) },
    { ...model, eventCorrelation: [[1]] },
    { ...model, events: model.events.map((one) => ({ ...one, spread: 2 })) },
    {
      ...model,
      events: [
        { ...(event ?? buildEvent()), amount: { kind: 'triangular' as const, min: 1, mode: 2, max: 3 } },
      ],
    },
  ];
  for (const other of changed) expect(hashOf(other)).not.toBe(hashOf(model));
});
