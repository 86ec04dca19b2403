import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What one check of the test command found. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Printed when something failed. */
  readonly report: string;
  /** How long each of its test files took. */
  readonly files?: readonly FileTime[];
}

export interface FileTime {
  /** From the root of the repository. */
  readonly path: string;
  readonly ms: number;
}

export interface Check {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A check that is one tool with one verdict: it counts as one test. */
export function toolCheck(name: string, command: string, args: readonly string[]): Check {
  return {
    name,
    async run() {
      const { code, output } = await execute(command, args);
      return verdict(code === 0, output);
    },
  };
}

export function verdict(isGood: boolean, report: string): Outcome {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, report };
}

/** Runs a tool of node_modules/.bin at the root, without input, and gives all that it printed. */
export function execute(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(`${ROOT}node_modules/.bin/${command}`, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0', TURBO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve({ code: 1, output: cause.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
