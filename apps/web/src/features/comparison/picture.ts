import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { IndicatorId } from '@regietafel/domain/core/ids';
import type { Compared } from './compared.ts';
import type { ComparisonWords } from './comparison-words.ts';

/** What every picture of providers by name is drawn from. */
export interface PictureProps {
  readonly compared: Compared;
  /** Positions of the figure and the moment in the picture. */
  readonly indicator: number;
  readonly period: number;
  readonly definition: ShownDefinition;
  readonly setup: ComparisonSetup;
  readonly words: ComparisonWords;
  readonly catalogue: ComparisonCatalogue;
  /** The figure by which size is measured. */
  readonly weightId: IndicatorId | null;
}
