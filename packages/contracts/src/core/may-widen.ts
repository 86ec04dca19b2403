import * as z from 'zod/mini';

/**
 * Whether the person was told who newly reads a record that goes to another kring, and agrees. Without it a change that
 * gives a record new readers is refused; where there is none it says nothing.
 */
export const mayWiden = z._default(z.boolean(), false);
