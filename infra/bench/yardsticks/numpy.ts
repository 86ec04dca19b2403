import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** One forecast that numpy drew. */
export interface NumpyRun {
  readonly ms: number;
  readonly numpy: string;
  readonly median: number;
  readonly breach: number;
}

/** A Python that stays warm and draws the reference forecast when asked. */
export interface NumpyYardstick {
  run(): Promise<NumpyRun>;
  stop(): void;
}

/** What the script exits with when there is no numpy. */
const NO_NUMPY = 3;

/** Starts the yardstick; undefined when this machine has no python3 with numpy. */
export async function startNumpy(model: URL, paths: number): Promise<NumpyYardstick | undefined> {
  const script = fileURLToPath(new URL('forecast_numpy.py', import.meta.url));
  const child = spawn('python3', [script, fileURLToPath(model), String(paths)], {
    // One thread, as the other side has.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<'absent' | 'broken'>((resolve) => {
    child.once('error', () => resolve('absent'));
    child.once('exit', (code) => resolve(code === NO_NUMPY ? 'absent' : 'broken'));
  });
  // A pipe that breaks says the same as the end.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (): Promise<NumpyRun | 'absent'> => {
    child.stdin.write('\n');
    const line = await Promise.race([lines.next(), ended]);
    const answer = typeof line === 'object' && line.done === true ? await ended : line;
    if (answer === 'broken') throw new Error('the yardstick ended without an answer');
    return answer === 'absent' ? 'absent' : JSON.parse(answer.value);
  };
  if ((await ask()) === 'absent') return undefined;
  return {
    async run() {
      const answer = await ask();
      if (answer === 'absent') throw new Error('python3 ended while it was measured');
      return answer;
    },
    stop: () => child.stdin.end(),
  };
}
