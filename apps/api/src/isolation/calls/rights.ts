import type { Calls } from './call.ts';

export const rightsCalls: Calls<'rights'> = { 'rights.matrix': () => undefined };
