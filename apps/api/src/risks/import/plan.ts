import type { StoredRegister } from '@regietafel/db/queries/risks/register';
import type { OriginatedRevision } from '@regietafel/db/queries/risks/revision-json';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskId } from '@regietafel/domain/core/ids';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import {
  compareRegisters,
  listRenumbered,
  type RegisterDifference,
  type RenumberedRisk,
} from '@regietafel/domain/risks/compare';
import { isSameContent } from '@regietafel/domain/risks/content';
import { type MatchCertainty, matchRows } from '@regietafel/domain/risks/match';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { mayWriteAs } from '../../sharing/desk.ts';
import { standingRisks } from '../get-register.ts';

/** The register on the day of the file, and as it stands now: identity is looked for in both. */
export interface KnownRisks {
  readonly onDay: StoredRegister;
  readonly now: StoredRegister;
}

/** What an import would do with one row of the file. */
export interface PlannedRow {
  readonly content: RiskContent;
  readonly certainty: MatchCertainty;
  /** The risk that it continues, in the state of that day or else the latest; null for a new risk. */
  readonly risk: OriginatedRevision | null;
  /** A new state must be recorded: the risk is new, not yet known on that day, changed, or stands at another number. */
  readonly isChanged: boolean;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Risks under a name of the importer's that stood on the register of that day and are not in the file. */
  readonly gone: readonly OriginatedRevision[];
  /** Changed rows of another author, who alone may change them. */
  readonly blocked: readonly OriginatedRevision[];
  readonly difference: RegisterDifference;
  readonly renumbered: readonly RenumberedRisk[];
}

/**
 * Works out what importing these rows means. A row is first recognised among the risks that stood on the register of that
 * day, then among all others that the register knows, so that letters may come in any order without doubling a risk.
 * Risks of other authors that the file does not name are no business of the file.
 */
export function planImport(incoming: readonly RiskContent[], { onDay, now }: KnownRisks): ImportPlan {
  const isMine = (risk: OriginatedRevision) => mayWriteAs(now.desk, risk.authorTenantId);
  const standing = standingRisks(onDay);
  const known = new Set(standing.map((risk) => risk.riskId));
  const first = matchRows(standing, incoming);
  const unmatched = first.matches.filter((match) => match.current === null).map((match) => match.incoming);
  const elsewhere = now.revisions.filter((risk) => !known.has(risk.riskId));
  const second = new Map(
    matchRows(elsewhere, unmatched).matches.map((match) => [match.incoming, match] as const),
  );
  const rows = first.matches.map((match) =>
    planned(match.current === null ? (second.get(match.incoming) ?? match) : match, known),
  );
  const gone = first.gone.filter(isMine);
  const compared = standing.filter((risk) => !first.gone.includes(risk) || isMine(risk));
  return {
    rows,
    gone,
    blocked: rows.flatMap(({ risk, isChanged }) =>
      risk !== null && isChanged && !isMine(risk) ? [risk] : [],
    ),
    difference: compareRegisters(compared, incoming),
    renumbered: listRenumbered(compared, incoming),
  };
}

interface Match {
  readonly incoming: RiskContent;
  readonly current: OriginatedRevision | null;
  readonly certainty: MatchCertainty;
}

function planned({ incoming, current, certainty }: Match, known: ReadonlySet<RiskId>): PlannedRow {
  const isChanged =
    current === null ||
    !known.has(current.riskId) ||
    current.number !== incoming.number ||
    !isSameContent(current, incoming);
  return { content: incoming, certainty, risk: current, isChanged };
}

/** Fingerprint of what was previewed: the rows, the day, and the register against which they were held. */
export function previewHash(
  rows: readonly RiskContent[],
  standPer: PlainDate | null,
  { now }: KnownRisks,
): Promise<string> {
  const heads = now.revisions.map((risk) => risk.headRevisionId).toSorted();
  return sha256Hex(canonicalJson({ standPer, rows, heads }));
}
