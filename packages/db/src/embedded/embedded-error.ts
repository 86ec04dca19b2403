export type EmbeddedFailure =
  | 'other_version'
  | 'no_permission'
  | 'port_taken'
  | 'in_use'
  | 'disk_full'
  | 'unsupported_platform'
  | 'did_not_start';

/** One sentence per language of the user; `en` is also the message of the error. */
export interface Sentences {
  readonly nl: string;
  readonly en: string;
}

/** The embedded server cannot serve, for a reason that the person at the keyboard can do something about. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedFailure;
  readonly sentences: Sentences;

  constructor(code: EmbeddedFailure, sentences: Sentences) {
    super(sentences.en);
    this.name = 'EmbeddedError';
    this.code = code;
    this.sentences = sentences;
  }
}

export function otherVersion(folder: string, found: string, expected: string): EmbeddedError {
  return new EmbeddedError('other_version', {
    nl: `De gegevens in ${folder} zijn van PostgreSQL ${found}, maar deze versie van Regietafel gebruikt PostgreSQL ${expected}: zet ze over of kies een andere map.`,
    en: `The data in ${folder} belong to PostgreSQL ${found}, but this version of Regietafel uses PostgreSQL ${expected}: migrate them or choose another folder.`,
  });
}

export function unsupportedPlatform(platform: string): EmbeddedError {
  return new EmbeddedError('unsupported_platform', {
    nl: `Er is geen ingebouwde PostgreSQL voor ${platform}: geef met DATABASE_URL een eigen server op.`,
    en: `There is no embedded PostgreSQL for ${platform}: name a server of your own with DATABASE_URL.`,
  });
}

/** What PostgreSQL or the operating system says in its own words, with the sentence that we make of it. */
const SYMPTOMS: readonly {
  pattern: RegExp;
  make: (folder: string, port: number | undefined) => EmbeddedError;
}[] = [
  {
    pattern: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|Check free disk space/,
    make: (folder) =>
      new EmbeddedError('disk_full', {
        nl: `De schijf van ${folder} is vol: maak ruimte en probeer het opnieuw.`,
        en: `The disk of ${folder} is full: free some space and try again.`,
      }),
  },
  {
    pattern: /EADDRINUSE|could not bind .* address|Address already in use/,
    make: (_folder, port) =>
      new EmbeddedError('port_taken', {
        nl: `Poort ${port ?? '?'} is al in gebruik door een ander programma: kies een andere poort.`,
        en: `Port ${port ?? '?'} is already used by another program: choose another port.`,
      }),
  },
  {
    pattern: /lock file ".*" already exists|pre-existing shared memory block/,
    make: (folder) =>
      new EmbeddedError('in_use', {
        nl: `Een ander proces gebruikt de gegevens in ${folder} al: stop dat eerst.`,
        en: `Another process already uses the data in ${folder}: stop it first.`,
      }),
  },
  {
    // Node says ENOENT when it cannot make nested folders on a read-only disk.
    pattern: /EROFS|EACCES|EPERM|ENOTDIR|ENOENT: .*, mkdir|Read-only file system|Permission denied/,
    make: (folder) =>
      new EmbeddedError('no_permission', {
        nl: `In ${folder} mag niet worden geschreven (alleen-lezen of geen rechten): kies een andere map of pas de rechten aan.`,
        en: `${folder} cannot be written to (read-only or no permission): choose another folder or change its permissions.`,
      }),
  },
];

/** Turns any failure of the server or the file system into one sentence; an EmbeddedError passes unchanged. */
export function explainFailure(cause: unknown, folder: string, port?: number): EmbeddedError {
  if (cause instanceof EmbeddedError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const symptom = SYMPTOMS.find(({ pattern }) => pattern.test(text));
  if (symptom !== undefined) return symptom.make(folder, port);
  const lines = text.trim().split('\n');
  const reason = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
  return new EmbeddedError('did_not_start', {
    nl: `De ingebouwde database in ${folder} startte niet: ${reason}`,
    en: `The embedded database in ${folder} did not start: ${reason}`,
  });
}
