import type { AccountId, TenantId } from '../core/ids.ts';

/** Longest comment, in UTF-16 units. */
export const MAX_COMMENT_LENGTH = 4000;
/** Most people and organisations that one comment calls. */
export const MAX_MENTIONS = 20;

/** Somebody who is called in a comment: a person of an organisation, or the organisation as a whole. */
export interface Mention {
  readonly tenantId: TenantId;
  /** Null: whoever of the organisation takes it up. */
  readonly accountId: AccountId | null;
  /** How the text names them after the `@`. */
  readonly label: string;
}
