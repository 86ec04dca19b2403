import * as z from 'zod/mini';

/** Most records that one page holds. */
export const MAX_PAGE_SIZE = 200;

/** Which page of a list: `cursor` is the `nextCursor` of the page before, null for the first. */
export const pageRequest = z.object({
  cursor: z.nullable(z.string().check(z.maxLength(200))),
  limit: z.int().check(z.gte(1), z.lte(MAX_PAGE_SIZE)),
});

/** Answer schema of a page of records; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}
