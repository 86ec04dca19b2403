import { measureDrag } from '../../../apps/e2e/src/liquidity/measure-drag.ts';
import { buildWebClient } from '../../scripts/web-client.ts';
import { median } from '../measure/statistics.ts';
import { withFolder } from '../scenario/folder.ts';
import type { Workload } from '../workload.ts';

const MOVES = 60;

/** How long a person who drags an event waits for the picture that belongs to it, in Chromium with the demo. */
export const drag: Workload = {
  name: 'drag',
  async measure() {
    await buildWebClient();
    const times = (await withFolder((folder) => measureDrag(folder, MOVES))).toSorted((a, b) => a - b);
    const slowest = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
    return [
      {
        name: 'drag.picture',
        value: median(times),
        details: { moves: times.length, slowTwentieth: slowest },
      },
    ];
  },
};
