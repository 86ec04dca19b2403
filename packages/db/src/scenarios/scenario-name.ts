/** What an embedded database holds: the demonstration, or an invented country to compare in and judge rules on. */
export const SCENARIOS = ['demo', 'national'] as const;
export type Scenario = (typeof SCENARIOS)[number];
