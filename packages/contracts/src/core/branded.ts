import type * as z from 'zod/mini';

/**
 * Gives checked values of a schema the branded type of the domain. The brand lives in types alone, so the schema stays
 * one that a JSON Schema can be made of, and whoever sends a value may send a plain one.
 */
export function branded<Branded extends Plain, Plain>(
  schema: z.ZodMiniType<Plain, Plain>,
): z.ZodMiniType<Branded, Plain> {
  return schema as unknown as z.ZodMiniType<Branded, Plain>;
}
