import { SCENARIOS, type Scenario } from '@regietafel/db/scenarios/scenario-name';
import * as z from 'zod/mini';
import type { MailSettings } from '../mail/mailer.ts';

/** What the server takes from its environment; nothing else in the code reads it. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** The two doors of the database; null on the demo's embedded server. */
  readonly database: { readonly appUrl: string; readonly systemUrl: string } | null;
  /** What the embedded database holds when there is none of one's own. */
  readonly scenario: Scenario;
  /** The owner, for migrations alone; the server itself never uses it. */
  readonly databaseOwnerUrl: string | null;
  /** Folder with the built web client; null for the default next to the server. */
  readonly webFolder: string | null;
  /** How many proxies stand in front, or which; false when browsers reach the server directly. */
  readonly trustProxy: TrustProxy;
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  /** The mail server, the sender and where people sign in; null when no mail is sent. */
  readonly mail: MailSettings | null;
  /** Whether this process works through the queues too; false where `regietafel jobs run` does. */
  readonly isWorker: boolean;
}

/** A number of proxies, their addresses (comma-separated, ranges allowed), or none. */
export type TrustProxy = number | string | false;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable that is missing or wrong; the message names it and says what it should be, never its value. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const postgresUrl = z.optional(
  z.string().check(z.regex(/^postgres(ql)?:\/\/.+/, { error: 'must be a postgresql:// address' })),
);

const port = z.string().check(
  z.refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    error: 'must be a port, 0 to 65535',
  }),
);

const variables = z.object({
  HOST: z._default(
    z.string().check(z.minLength(1, { error: 'must be an address to listen on' })),
    '127.0.0.1',
  ),
  PORT: z._default(port, '4300'),
  DATABASE_URL: postgresUrl,
  DATABASE_SYSTEM_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  SCENARIO: z._default(z.enum(SCENARIOS, { error: `must be ${SCENARIOS.join(' or ')}` }), 'demo'),
  WEB_FOLDER: z.optional(z.string()),
  TRUST_PROXY: z.optional(
    z
      .string()
      .check(
        z.regex(/^(\d+|[0-9a-fA-F.:/, ]+)$/, { error: 'must be a number of proxies, or their addresses' }),
      ),
  ),
  METRICS_TOKEN: z.optional(
    z.string().check(z.minLength(16, { error: 'must be at least 16 characters long' })),
  ),
  SMTP_URL: z.optional(
    z.string().check(z.regex(/^smtps?:\/\/.+/, { error: 'must be an smtp:// or smtps:// address' })),
  ),
  MAIL_FROM: z.optional(z.string().check(z.regex(/^[^\r\n]*\S@\S+$/, { error: 'must be a mail address' }))),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/, error: 'must be an https:// address' })),
  WORKER: z._default(z.enum(['on', 'off'], { error: 'must be on or off' }), 'on'),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }), 'info'),
});

type Variables = z.infer<typeof variables>;

/** Reads and checks the environment. Throws `EnvironmentError` with everything that is wrong, a line per variable. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  // An empty variable is how a compose file says that there is none.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    );
  const read = parsed.data;
  return {
    host: read.HOST,
    port: Number(read.PORT),
    database: databaseOf(read),
    databaseOwnerUrl: read.DATABASE_OWNER_URL ?? null,
    scenario: read.SCENARIO,
    webFolder: read.WEB_FOLDER ?? null,
    trustProxy: trustProxyOf(read.TRUST_PROXY),
    metricsToken: read.METRICS_TOKEN ?? null,
    logLevel: read.LOG_LEVEL,
    mail: mailOf(read),
    isWorker: read.WORKER === 'on',
  };
}

/** Without a mail server the rest means nothing; with one it must be there, or mails would lead nowhere. */
function mailOf({
  SMTP_URL: smtpUrl,
  MAIL_FROM: from,
  PUBLIC_URL: publicUrl,
}: Variables): MailSettings | null {
  if (smtpUrl === undefined) return null;
  if (from === undefined) throw new EnvironmentError('MAIL_FROM is missing while SMTP_URL is given');
  if (publicUrl === undefined) throw new EnvironmentError('PUBLIC_URL is missing while SMTP_URL is given');
  return { smtpUrl, from, publicUrl };
}

function databaseOf({
  DATABASE_URL: appUrl,
  DATABASE_SYSTEM_URL: systemUrl,
}: Variables): Environment['database'] {
  if (appUrl === undefined && systemUrl === undefined) return null;
  if (appUrl === undefined)
    throw new EnvironmentError('DATABASE_URL is missing while DATABASE_SYSTEM_URL is given');
  if (systemUrl === undefined)
    throw new EnvironmentError('DATABASE_SYSTEM_URL is missing while DATABASE_URL is given');
  return { appUrl, systemUrl };
}

function trustProxyOf(value: string | undefined): TrustProxy {
  if (value === undefined) return false;
  if (!/^\d+$/.test(value)) return value;
  return Number(value) === 0 ? false : Number(value);
}
