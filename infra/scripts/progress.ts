// Whoever reads along may leave; that is no reason to fall over in the middle of stopping.
process.stdout.on('error', () => undefined);

const seconds = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Runs one step of a command and prints what it was and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  print(`  ✓ ${name.padEnd(34)} ${since(begun)}`);
  return result;
}

/** The time since a `performance.now()`, in words. */
export function since(begun: number): string {
  return inSeconds(performance.now() - begun);
}

export function inSeconds(ms: number): string {
  return `${seconds.format(ms / 1000)} s`;
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}
