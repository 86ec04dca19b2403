import * as z from 'zod/mini';

/** Input of a procedure that asks for nothing: absent or empty, never ignored content. */
export const noInput = z.optional(z.strictObject({}));

/** Answer of a procedure of which only the success matters. */
export const done = z.object({ done: z.literal(true) });
export const DONE = { done: true } as const;
