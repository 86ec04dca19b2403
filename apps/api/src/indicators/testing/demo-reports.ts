import { hashPassword } from '@regietafel/auth/passwords';
import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import { addPeriods, periodOf } from '@regietafel/domain/indicators/period';
import { type Browser, openBrowser } from '../../testing/browser.ts';
import { startTestApi } from '../../testing/test-api.ts';

export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
export const RUNNING = periodOf(monthOf(TODAY), 'quarter');
/** The last quarter of the demonstration, which was sent back. */
export const LAST = addPeriods(RUNNING, -1);
export const XONAR = demoDossierId('xonar');
const NOW = { standPer: null, knownAt: null };

/** The demonstration behind the real server, with somebody of the region and somebody of the provider. */
export async function openDemoReports() {
  const api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  const as = async (address: string, headers: Readonly<Record<string, string>> = {}): Promise<Browser> => {
    const browser = openBrowser(api.url, headers);
    await browser.mutate('accounts.signIn', { email: `${address}.example`, password: DEMO_PASSWORD });
    return browser;
  };
  return {
    as,
    region: await as('controller@zuid-limburg'),
    provider: await as('controller@xonar'),
    close: () => api.close(),
  };
}

export type DemoReports = Awaited<ReturnType<typeof openDemoReports>>;

/** The indicators of XONAR as a person reads them. */
export async function boardFor(browser: Browser, asOf: object = NOW): Promise<IndicatorBoard> {
  const { data, body } = await browser.query('indicators.board', { dossierId: XONAR, asOf });
  if (data === undefined) throw new Error(body);
  return data as IndicatorBoard;
}

/** What the demonstration has to hold for a test to say anything. */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demonstration lacks what the test needs');
  return value;
}

/** The first report of a period; throws when there is none. */
export function reportOf({ reports }: Pick<IndicatorBoard, 'reports'>, period: string): ShownReport {
  return given(reports.find((report) => report.period === period));
}

/** The next state of a report, or the first of a new one, as a form sends it. */
export function stateOf(report: ShownReport | null, over: object = {}) {
  return {
    dossierId: XONAR,
    id: report?.reportId ?? null,
    supersedes: report?.headRevisionId ?? null,
    period: report?.period ?? LAST,
    scope: report?.scope ?? 'whole',
    basis: report?.basis ?? 'quarter_figures',
    items: report?.items ?? {},
    deviations: report?.deviations ?? [],
    note: '',
    sourceName: '',
    isSubmitted: true,
    ...over,
  };
}
