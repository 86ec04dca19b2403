/**
 * Names what is computed of a model: the streams, the order of the draws, the distributions, the sums. A change after which the
 * same model, seed and paths give other bytes takes a new version, which the golden test asks for.
 */
export const MODEL_VERSION = 'regietafel-cash-1';
