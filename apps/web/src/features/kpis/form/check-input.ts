import { fieldErrorsOf } from '@regietafel/contracts/core/field-errors';
import type { Language } from '@regietafel/contracts/core/language';
import { presentField } from '@regietafel/contracts/core/messages/present';
import type * as z from 'zod/mini';
import type { Failure } from '../../../lib/api/failure.ts';

/** A refusal of fields that the client itself found. */
export function refusalOf(fields: Failure['fields']): Failure {
  return { code: 'INVALID_INPUT', message: null, fields, details: undefined };
}

/** Checks an input by the schema of the server before it is sent: gives the input, or the refusal in the user's language. */
export function checkInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  language: Language,
):
  | { readonly data: z.output<Schema>; readonly failure: null }
  | { readonly data: null; readonly failure: Failure } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { data: parsed.data, failure: null };
  const fields = fieldErrorsOf(parsed.error.issues).map((error) => presentField(language, error));
  return { data: null, failure: refusalOf(fields) };
}
