import type { FieldError } from '@regietafel/domain/core/errors';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** `area.sentence`: told apart from zod's own sentences without loading the catalogue. */
const CATALOGUE_KEY = /^[a-z]+\.[a-zA-Z]+$/;

/**
 * The refused fields of a checked input, as keys of the message catalogue: the same for a form and for the server.
 * Values of the input are never among them.
 */
export function fieldErrorsOf(issues: readonly Issue[]): readonly FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), messageKey: 'field.unknown' }))
      : [{ path: pathOf(issue.path), ...sentenceOf(issue) }],
  );
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function sentenceOf(issue: Issue): Omit<FieldError, 'path'> {
  switch (issue.code) {
    case 'too_big':
      return { messageKey: tooBig(issue.origin), values: { count: Number(issue.maximum) } };
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? { messageKey: 'field.required' }
        : { messageKey: tooSmall(issue.origin), values: { count: Number(issue.minimum) } };
    case 'invalid_value':
      return { messageKey: 'field.choice' };
    case 'invalid_format':
      return { messageKey: issue.format === 'email' ? 'field.email' : 'field.invalid' };
    case 'custom':
      // Our own checks give the key of their sentence as message.
      return { messageKey: CATALOGUE_KEY.test(issue.message) ? issue.message : 'field.invalid' };
    default:
      return { messageKey: 'field.invalid' };
  }
}

function tooBig(origin: string): string {
  if (origin === 'string') return 'field.tooLong';
  return origin === 'array' ? 'field.tooMany' : 'field.tooHigh';
}

function tooSmall(origin: string): string {
  if (origin === 'string') return 'field.tooShort';
  return origin === 'array' ? 'field.tooFew' : 'field.tooLow';
}
