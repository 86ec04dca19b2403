import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Cost of a password hash. `memory` in KiB, `passes` over it, `parallelism` in lanes. */
interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Smallest number of characters of a new password (NIST SP 800-63B-4: length above rules of composition). */
export const MIN_PASSWORD_LENGTH = 12;

interface StoredHash {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Argon2id hash of a password, in PHC form (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`), with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return formatPhc({ cost: COST, salt, hash: await deriveHash(password, salt, COST, HASH_BYTES) });
}

/** Whether the password belongs to the hash, compared in constant time. A text that is no hash of ours is an error. */
export async function verifyPassword(phc: string, password: string): Promise<boolean> {
  const { cost, salt, hash } = parsePhc(phc);
  return timingSafeEqual(hash, await deriveHash(password, salt, cost, hash.length));
}

/** Whether a hash was made at another cost than today's, so that it must be made anew at the next sign-in. */
export function needsRehash(phc: string): boolean {
  const { cost } = parsePhc(phc);
  return cost.memory !== COST.memory || cost.passes !== COST.passes || cost.parallelism !== COST.parallelism;
}

const UNKNOWN_ACCOUNT = { salt: randomBytes(SALT_BYTES) };

/** The work of a verification without an account to verify: an unknown account must take as long as a wrong password. */
export async function verifyNothing(password: string): Promise<false> {
  await deriveHash(password, UNKNOWN_ACCOUNT.salt, COST, HASH_BYTES);
  return false;
}

function deriveHash(password: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  // The same password typed on another keyboard may be composed differently.
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength, ...cost });
}

function formatPhc({ cost, salt, hash }: StoredHash): string {
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parsePhc(phc: string): StoredHash {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc) ?? [];
  if (salt === undefined || hash === undefined) throw new Error('not an argon2id hash in PHC form');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
