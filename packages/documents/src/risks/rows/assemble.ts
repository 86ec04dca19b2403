import type { RiskContent } from '@regietafel/domain/risks/risk';
import { usualSpellings } from '../cells/owners.ts';
import { warning } from '../messages.ts';
import type { RegisterReading, RegisterWarning } from '../reading.ts';
import type { Extract } from '../table/grid.ts';
import { findSections } from '../table/sections.ts';
import { collectRecords } from './records.ts';
import { readContent } from './risk-content.ts';
import { findStandPer } from './stand-per.ts';

/** The register in the tables of a file; undefined when none of them is one. */
export function assembleRegister(extract: Extract): RegisterReading | undefined {
  const { sections, warnings: columnWarnings } = findSections(extract.grids);
  if (sections.length === 0) return undefined;
  const { records, warnings: rowWarnings } = collectRecords(sections);
  if (records.length === 0) return undefined;
  const readings = records.map(readContent);
  const contents = readings.flatMap(({ content }) => (content === null ? [] : [content]));
  const { rows, warnings: ownerWarnings } = unifyOwners(contents);
  const standPer = findStandPer(extract.text);
  return {
    standPer: standPer.date,
    rows,
    warnings: [
      ...standPer.warnings,
      ...columnWarnings,
      ...rowWarnings,
      ...readings.flatMap(({ warnings }) => warnings),
      ...ownerWarnings,
    ],
  };
}

/** One party, one spelling: "XONÃR" beside fifteen times "XONAR" is XONAR, and that is said. */
function unifyOwners(contents: readonly RiskContent[]): { rows: RiskContent[]; warnings: RegisterWarning[] } {
  const usual = usualSpellings(contents.flatMap(({ owners }) => owners));
  const warnings: RegisterWarning[] = [];
  const rows = contents.map((content) => {
    const owners = content.owners.map((owner) => {
      const read = usual.get(owner) ?? owner;
      if (read !== owner)
        warnings.push(
          warning(content.number, 'owners', { kind: 'document' }, 'register.warning.ownerSpelling', {
            text: owner,
            read,
          }),
        );
      return read;
    });
    return { ...content, owners: [...new Set(owners)] };
  });
  return { rows, warnings };
}
