import { randomBytes } from 'node:crypto';
import { MIN_PASSWORD_LENGTH } from '@regietafel/auth/passwords';
import { MAX_PASSWORD_LENGTH } from '@regietafel/contracts/accounts/accounts';
import { type Console, UsageError } from './shell.ts';

/** The password on standard input when that was asked for, otherwise a new random one of 120 bits. */
export async function passwordOf(
  { passwordStdin }: { readonly passwordStdin?: true },
  shell: Console,
): Promise<string> {
  if (passwordStdin !== true) return randomBytes(15).toString('base64url');
  const password = (await shell.readStdin()).replace(/\r?\n$/, '');
  if (password.length < MIN_PASSWORD_LENGTH || password.length > MAX_PASSWORD_LENGTH)
    throw new UsageError(shell.words('usage.password', { count: MIN_PASSWORD_LENGTH }));
  return password;
}
