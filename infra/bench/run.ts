import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Effort } from './measure/interleave.ts';
import { type Figure, judge } from './report/figure.ts';
import { describeMachine } from './report/machine.ts';
import { tableOf } from './report/table.ts';
import { type National, withNational } from './scenario/national.ts';
import type { Workload } from './workload.ts';
import { WORKLOADS } from './workloads/all.ts';

const RESULTS = new URL('results/', import.meta.url);

const HELP = `Measures Regietafel against a baseline of the same run, and compares with floors and goals.

  pnpm bench [--only NAME]... [--rounds N] [--side-ms MS] [--live-seconds S] [--data FOLDER] [--json]

  --only NAME    one workload: ${WORKLOADS.map(({ name }) => name).join(', ')}; may be given several times
  --rounds N     interleaved rounds of every comparison (default 9)
  --side-ms MS   time of each side in each round (default 500)
  --live-seconds S  time in which 200 live feeds are watched (default 60; 600 tells of memory)
  --data FOLDER  keep the national scenario in this folder, or use what stands there
  --json         one JSON document on standard output

Exit code 1 when a figure misses its floor, 2 when an argument is wrong.
`;

class UsageError extends Error {}

interface Options {
  readonly workloads: readonly Workload[];
  readonly effort: Effort;
  readonly liveSeconds: number;
  readonly data: string | undefined;
  readonly isJson: boolean;
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const begunAt = Temporal.Now.instant().round('second').toString();
  const machine = describeMachine();
  const figures = await measureAll(options);
  const document = { begunAt, machine, effort: options.effort, figures: figures.map(withVerdict) };
  await mkdir(RESULTS, { recursive: true });
  await writeFile(
    new URL(`${begunAt.replaceAll(':', '')}.json`, RESULTS),
    `${JSON.stringify(document, null, 2)}\n`,
  );
  process.stdout.write(options.isJson ? `${JSON.stringify(document)}\n` : `\n${tableOf(figures)}\n`);
  return figures.some((figure) => judge(figure) === 'missed') ? 1 : 0;
}

function withVerdict(figure: Figure) {
  return { ...figure, verdict: judge(figure) };
}

function readOptions(): Options | 'help' {
  const { values } = parse();
  if (values.help) return 'help';
  const names = values.only ?? WORKLOADS.map(({ name }) => name);
  const unknown = names.find((name) => !WORKLOADS.some((workload) => workload.name === name));
  if (unknown !== undefined) throw new UsageError(`--only ${unknown}: no such workload`);
  return {
    workloads: WORKLOADS.filter(({ name }) => names.includes(name)),
    effort: { rounds: count('--rounds', values.rounds), sideMs: count('--side-ms', values['side-ms']) },
    liveSeconds: count('--live-seconds', values['live-seconds']),
    data: values.data,
    isJson: values.json,
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string', default: '9' },
        'side-ms': { type: 'string', default: '500' },
        'live-seconds': { type: 'string', default: '60' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${option} ${text}: must be a whole number from 1`);
  return Number(text);
}

/** Runs the workloads one after the other; the national scenario is opened when the first of them asks for it. */
async function measureAll({ workloads, effort, liveSeconds, data }: Options): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const done = Promise.withResolvers<void>();
  let opened: Promise<National> | undefined;
  let closed: Promise<void> | undefined;
  const national = () => {
    opened ??= new Promise((resolve, reject) => {
      closed = withNational(data, async (world) => {
        resolve(world);
        await done.promise;
      });
      closed.catch(reject);
    });
    return opened;
  };
  try {
    for (const workload of workloads) {
      process.stderr.write(`${workload.name} …\n`);
      figures.push(...(await workload.measure({ effort, liveSeconds, national })));
    }
  } finally {
    done.resolve();
    await closed;
  }
  return figures;
}

try {
  process.exitCode = await main();
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  process.stderr.write(`${cause.message}\n\n${HELP}`);
  process.exitCode = 2;
}
