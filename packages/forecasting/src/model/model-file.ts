import type { CashEvent, CashModel, Distribution, NoiseFactor } from './cash-model.ts';
import type { ModelProblem } from './problem.ts';
import { ProblemList } from './problem-list.ts';
import { createFieldReader, type FieldReader, type Place } from './read-fields.ts';
import { modelOfReference, type ReferenceFile } from './reference-file.ts';
import { err, ok, type Result } from './result.ts';

/** What the product's own model files say of themselves. */
export const MODEL_FORM = 'regietafel-cash-model-1';

/**
 * Reads a model file, the parsed JSON of it: the product's own form (a `CashModel` with `"form": "regietafel-cash-model-1"`), or
 * that of the reference workload (`M`, `rev`, `cost`, `risks`, in euros), which has no form. Gives every field that is missing or
 * of another type; what the figures are worth is for `checkModel`.
 */
export function parseModelFile(file: unknown): Result<CashModel, readonly ModelProblem[]> {
  const problems = new ProblemList();
  const reader = createFieldReader(problems);
  const whole: Place = { value: file, path: '' };
  const isOwnForm = reader.field(whole, 'form').value !== undefined;
  const model = isOwnForm ? readOwn(reader, whole) : modelOfReference(readReference(reader, whole));
  return problems.problems.length === 0 ? ok(model) : err(problems.problems);
}

/** The product's own form of a model, for `JSON.stringify`. */
export function modelFile(model: CashModel): CashModel & { readonly form: typeof MODEL_FORM } {
  return { form: MODEL_FORM, ...model };
}

function readOwn(reader: FieldReader, whole: Place): CashModel {
  const { field, number, list, optional } = reader;
  const numbers = (place: Place) => list(place, number);
  const matrix = (place: Place) => optional(place, (present) => list(present, numbers));
  reader.choice(field(whole, 'form'), [MODEL_FORM]);
  return {
    months: number(field(whole, 'months')),
    opening: number(field(whole, 'opening')),
    limit: number(field(whole, 'limit')),
    net: numbers(field(whole, 'net')),
    dip: numbers(field(whole, 'dip')),
    noise: list(
      field(whole, 'noise'),
      (place): NoiseFactor => ({
        phi: number(field(place, 'phi')),
        sigma: number(field(place, 'sigma')),
        weight: numbers(field(place, 'weight')),
      }),
    ),
    noiseCorrelation: matrix(field(whole, 'noiseCorrelation')),
    events: list(field(whole, 'events'), (place) => readEvent(reader, place)),
    eventCorrelation: matrix(field(whole, 'eventCorrelation')),
  };
}

function readEvent(reader: FieldReader, place: Place): CashEvent {
  const { field, number } = reader;
  const onset = field(place, 'onset');
  return {
    id: reader.text(field(place, 'id')),
    probability: number(field(place, 'probability')),
    amount: readAmount(reader, field(place, 'amount')),
    onset: { from: number(field(onset, 'from')), to: number(field(onset, 'to')) },
    spread: number(field(place, 'spread')),
  };
}

function readAmount({ field, number, choice }: FieldReader, place: Place): Distribution {
  const kind = choice(field(place, 'kind'), ['fixed', 'uniform', 'triangular', 'pert', 'lognormal']);
  const named = (name: string) => number(field(place, name));
  switch (kind) {
    case 'fixed':
      return { kind, value: named('value') };
    case 'uniform':
      return { kind, min: named('min'), max: named('max') };
    case 'triangular':
    case 'pert':
      return { kind, min: named('min'), mode: named('mode'), max: named('max') };
    case 'lognormal':
      return { kind, mu: named('mu'), sigma: named('sigma'), sign: choice(field(place, 'sign'), [1, -1]) };
  }
}

function readReference({ field, number, choice, list }: FieldReader, whole: Place): ReferenceFile {
  const named = (place: Place, name: string) => number(field(place, name));
  const numbers = (place: Place) => list(place, number);
  const pair = (name: string): [number, number] => {
    const place = field(whole, name);
    return [named(place, '0'), named(place, '1')];
  };
  return {
    M: named(whole, 'M'),
    opening: named(whole, 'opening'),
    limit: named(whole, 'limit'),
    phi: pair('phi'),
    sig: pair('sig'),
    rho: named(whole, 'rho'),
    rev: numbers(field(whole, 'rev')),
    cost: numbers(field(whole, 'cost')),
    risks: list(field(whole, 'risks'), (risk) => ({
      type: choice(field(risk, 'type'), ['tri', 'pert', 'logn']),
      p: named(risk, 'p'),
      lo: named(risk, 'lo'),
      mode: named(risk, 'mode'),
      hi: named(risk, 'hi'),
      mu: named(risk, 'mu'),
      sg: named(risk, 'sg'),
      on0: named(risk, 'on0'),
      on1: named(risk, 'on1'),
      dur: named(risk, 'dur'),
    })),
  };
}
