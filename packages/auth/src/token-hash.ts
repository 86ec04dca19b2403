import { createHash } from 'node:crypto';

/** SHA-256 of a session token, lower-case hex: the only form in which a token is ever stored or looked up. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
