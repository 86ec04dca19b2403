/** What a figure must not be worse than (floor) and what it should reach (goal). */
export interface Mark {
  /** What is measured, in words. */
  readonly title: string;
  readonly unit: '×' | 'ms' | 's' | 'kB' | 'MB' | 'news' | 'round trips';
  readonly better: 'lower' | 'higher';
  /** Null for a figure that is only watched. */
  readonly floor: number | null;
  readonly goal: number | null;
}

function below(title: string, unit: Mark['unit'], floor: number | null, goal: number | null): Mark {
  return { title, unit, better: 'lower', floor, goal };
}

function above(title: string, floor: number, goal: number): Mark {
  return { title, unit: '×', better: 'higher', floor, goal };
}

/** Every figure of the benchmarks. Ratios hold on any machine; seconds and kB are the reader's own experience. */
export const MARKS = {
  'law.dashboard': below("row-level security, one dossier's dashboard / plain where", '×', 1.35, 1.1),
  'law.portfolio': below('row-level security, 300 dossiers compared / plain where', '×', 1.3, 1.1),
  'trips.read': below('round trips of a read, context included', 'round trips', 1, 1),
  'trips.session': below('round trips of a session look-up', 'round trips', 1, 1),
  'api.rows12': above('tRPC, 12 rows, whole stack / bare node:http, same statements', 0.45, 0.6),
  'api.rows200': above('tRPC, 200 rows, whole stack / bare node:http, same statements', 0.65, 0.85),
  'api.batch': above('tRPC, calls per second in batches of six / one by one', 1.8, 2.2),
  'api.portfolio': below('portfolio of 300 dossiers, server time / its statements alone', '×', null, null),
  'comparison.answer': below(
    '300 providers × 40 indicators × 10 years: server time / its bare query',
    '×',
    1.5,
    1.2,
  ),
  'comparison.law': below('the same query with releases and rules / figures alone', '×', null, null),
  'comparison.bytes': below('the same answer', 'MB', null, null),
  'comparison.filter': below('the same, filtered and put in order in Node, processor time', 'ms', 50, 16),
  'comparison.table': below('the same in Chromium, another order: to the next picture', 'ms', 50, 16),
  'live.lost': below('news of 200 live feeds that did not come', 'news', 0, 0),
  'live.leaked': below('news that came to who reads nothing of it', 'news', 0, 0),
  'live.delay': below('from the answer to a save to the news of it, 99 of 100', 'ms', 2000, 500),
  'live.memory': below('memory that the server holds more at the end of the feeds', 'MB', 5, 2),
  'live.processor': below('processor time of the server with the feeds open, per minute', 's', null, null),
  'audit.save': below('a save with its note in the audit trail / without', '×', 2, 1.5),
  'audit.firstLook': below('a look that is noted / one that is not', '×', null, null),
  'audit.nextLook': below('the same look at once again / one that is not noted', '×', 1.3, 1.1),
  'forecast.numpy': above('reference forecast, one thread: tuned numpy / ours', 2.5, 4),
  'forecast.naive': { ...above('the same: naive TypeScript / ours', 0, 0), floor: null, goal: null },
  'forecast.workers': above('the same: one thread / two', 1.6, 1.85),
  'forecast.statistics': below('the same: statistics as a share of the whole', '×', 0.3, 0.2),
  'forecast.drag': below('10,000 paths, an event dragged: to the next figures', 'ms', 50, 16),
  'forecast.memory': below('1,000,000 paths: most memory of the process', 'MB', 1024, 512),
  'drag.picture': below('10,000 paths, an event dragged in Chromium: to the next picture', 'ms', 50, 16),
  'web.firstLoad': below('first load of the portfolio, gzipped JavaScript', 'kB', 150, 130),
  'web.chart': below('chart code, lazy chunk, gzipped', 'kB', 25, 15),
  'start.empty': below('start from an empty data folder', 's', 10, 5),
  'start.existing': below('start from an existing data folder', 's', 4, 2),
  'start.emptyRatio': below('start from an empty data folder / PostgreSQL alone', '×', null, null),
  'start.existingRatio': below('start from an existing data folder / PostgreSQL alone', '×', null, null),
  'database.copy': below('empty database for a test, copied from the template', 's', 0.25, 0.1),
} as const satisfies Record<string, Mark>;

export type MarkName = keyof typeof MARKS;
