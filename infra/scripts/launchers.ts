import { readFileSync } from 'node:fs';

/** By its own name only: a shell whose script merely mentions npx may end while the server goes on. */
const LAUNCHER = /^(\S*node\S* )?\S*\b(npm|npx|pnpm)\b/;
const EVERY_MS = 1_000;

/**
 * Calls back once when the command that started us is gone. `npx` passes no signal on: ended by another program it
 * leaves its children behind, and a server that nobody can stop with Ctrl-C would keep its port.
 */
export function onLauncherGone(callback: () => void): void {
  const launchers = listLaunchers();
  const timer = setInterval(() => {
    if (launchers.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    callback();
  }, EVERY_MS);
  timer.unref();
}

/** Our ancestors from the shell of the script up to the outermost npm, npx or pnpm. */
function listLaunchers(): { pid: number; parent: number | undefined }[] {
  const ancestors: { pid: number; parent: number | undefined; command: string }[] = [];
  for (let pid: number | undefined = process.ppid; pid !== undefined && pid > 1; ) {
    const parent = parentOf(pid);
    ancestors.push({ pid, parent, command: commandOf(pid) });
    pid = parent;
  }
  return ancestors.slice(0, ancestors.findLastIndex(({ command }) => LAUNCHER.test(command)) + 1);
}

/** Undefined when the process is gone, or where the system has no /proc; then nobody is watched. */
function parentOf(pid: number): number | undefined {
  const status = readProc(pid, 'stat');
  // The name stands in parentheses and may hold spaces; the parent is the second field after it.
  const parent = Number(status?.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  return parent > 0 ? parent : undefined;
}

function commandOf(pid: number): string {
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? '';
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
