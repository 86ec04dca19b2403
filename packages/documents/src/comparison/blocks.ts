import type { Block } from './block.ts';
import type { ComparisonToWrite } from './comparison-to-write.ts';
import { definitionsBlock, purposesBlock, questionBlock } from './explanation.ts';
import { groupsBlock } from './groups-table.ts';
import { namedBlock } from './named-table.ts';

/** A comparison as parts of a file: the figures, and what is needed to read them. */
export interface ComparisonBlocks {
  readonly figures: Block;
  readonly explanation: readonly Block[];
}

/** The same parts for a workbook and for a csv. */
export function comparisonBlocks(comparison: ComparisonToWrite): ComparisonBlocks {
  const { asked, definitions, answer } = comparison;
  const explanation = [questionBlock(comparison), definitionsBlock(comparison)];
  return answer.kind === 'named'
    ? {
        figures: namedBlock(answer, definitions, asked),
        explanation: [...explanation, purposesBlock(answer)],
      }
    : { figures: groupsBlock(answer, definitions, asked), explanation };
}
