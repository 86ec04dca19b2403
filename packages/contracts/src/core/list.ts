import * as z from 'zod/mini';

/** Schema of a list that nobody changes, as the domain gives them. */
export function list<Item extends z.ZodMiniType>(item: Item) {
  return z.readonly(z.array(item));
}
