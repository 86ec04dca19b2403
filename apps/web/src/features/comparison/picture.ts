import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { IndicatorId } from '@regietafel/domain/core/ids';
import { matchesSearch } from '@regietafel/ui/core/table';
import type { Compared } from './compared.ts';
import type { ComparisonWords } from './comparison-words.ts';

/** Whether the name is searched for in the table: then it stands out in the picture. */
export function isSought({ search }: ComparisonSetup, name: string): boolean {
  return search !== null && search !== '' && matchesSearch(name, search);
}

/** What every picture is drawn from, of providers by name and of groups of them alike. */
export interface PictureProps {
  readonly compared: Compared;
  /** Positions of the figure and the moment in the picture. */
  readonly indicator: number;
  readonly period: number;
  readonly definition: ShownDefinition;
  readonly setup: ComparisonSetup;
  readonly words: ComparisonWords;
  readonly catalogue: ComparisonCatalogue;
  /** The figure by which size is measured; null where sizes are not compared. */
  readonly weightId: IndicatorId | null;
}
