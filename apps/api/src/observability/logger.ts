import type { DestinationStream, Logger } from 'pino';
import pino from 'pino';
import type { LogLevel } from '../config/environment.ts';
import { sqlStateOf } from '../trpc/failures.ts';

/** The server's log: one JSON line per event on standard output, or wherever the caller wants it. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * What may be told of an error: its kind, its place in the code and PostgreSQL's code. Messages are left out, since they
 * quote what people wrote (`invalid input syntax for type uuid: "…"`).
 */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const constraint = 'constraint' in error ? error.constraint : undefined;
  return {
    type: error.name,
    sqlState: sqlStateOf(error),
    constraint,
    frames: framesOf(error.stack),
    ...(error.cause === undefined ? {} : { cause: traceOf(error.cause) }),
  };
}

function framesOf(stack: string | undefined): readonly string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
}
