import { DATA_FOLDER } from '../embedded/data-folder.ts';
import { type DemoOptions, type DemoSummary, loadDemo } from './load-demo.ts';
import { loadNationalDemo } from './load-national-demo.ts';
import type { Scenario } from './scenario-name.ts';

/** Where its database stands when no folder is named. */
export function dataFolderOf(scenario: Scenario): string {
  return scenario === 'demo' ? DATA_FOLDER : `${DATA_FOLDER}-${scenario}`;
}

/** Loads it once; what people did in it since is left as it is. */
export function loadScenario(
  scenario: Scenario,
  urls: Parameters<typeof loadNationalDemo>[0],
  options: DemoOptions,
): Promise<DemoSummary> {
  return scenario === 'demo' ? loadDemo(urls, options) : loadNationalDemo(urls, options);
}
