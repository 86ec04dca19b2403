import { run } from '../cli/run.ts';

/** What one run of the command line came to. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the one JSON document that it is. */
  json(): ReturnType<typeof JSON.parse>;
}

/** Runs a command as an operator would, with these settings and this on standard input. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin = '',
): Promise<Ran> {
  const out: Uint8Array[] = [];
  let stderr = '';
  const exitCode = await run(args, {
    env,
    now: new Date(),
    stdout: (text) => void out.push(Buffer.from(text)),
    stderr: (text) => {
      stderr += text;
    },
    readStdin: async () => stdin,
  });
  const stdout = Buffer.concat(out).toString();
  return { exitCode, stdout, stderr, json: () => JSON.parse(stdout) };
}

/** The settings that lead to a database of a test. */
export function settingsOf(
  urls: { readonly appUrl: string; readonly systemUrl: string },
  ownerUrl?: string,
): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: urls.appUrl,
    DATABASE_SYSTEM_URL: urls.systemUrl,
    ...(ownerUrl === undefined ? {} : { DATABASE_OWNER_URL: ownerUrl }),
  };
}
