import type { KringId } from '@regietafel/domain/core/ids';
import { type Console, RefusedError } from './shell.ts';

interface Writable {
  readonly id: KringId;
  readonly kind: string;
  readonly name: string;
}

/** The kring that an operator names by its kind or name, among those that the account may write to. */
export function kringNamed<Kring extends Writable>(
  kringen: readonly Kring[],
  asked: string,
  { words }: Console,
): Kring {
  const wanted = asked.toLowerCase();
  const found = kringen.find(({ kind, name }) => kind === wanted || name.toLowerCase() === wanted);
  if (found === undefined) {
    const choices = kringen.map(({ name }) => name).join(', ');
    throw new RefusedError(words('refused.kring', { name: asked, choices }));
  }
  return found;
}
