import { type Console, UsageError } from './shell.ts';

interface Named {
  readonly name: string;
  readonly slug?: string;
}

/** The one of that name or slug, whatever its capitals; a name that nothing or nobody has is a wrong argument. */
export function byName<Thing extends Named>(
  things: readonly Thing[],
  asked: string,
  { words }: Console,
): Thing {
  const wanted = asked.trim().toLowerCase();
  const found = things.find(({ name, slug }) => name.toLowerCase() === wanted || slug === wanted);
  if (found === undefined) throw new UsageError(words('usage.named', { name: asked.slice(0, 80) }));
  return found;
}
