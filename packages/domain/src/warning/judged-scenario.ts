import type { PlainDate } from '../core/dates.ts';
import type { JudgedScenario } from './judged-draw.ts';

/**
 * The standard rules judged on the national scenario, in which everything is fictitious. Written by
 * `pnpm exec node infra/scripts/judge-scenario.ts`; a test goes through it all again and compares.
 */
export const JUDGED_SCENARIO: JudgedScenario = {
  providers: 300,
  from: '2016-11-01' as PlainDate,
  through: '2026-11-01' as PlainDate,
  horizonWeeks: 104,
  draws: [
    {
      seed: 1,
      isTuned: true,
      figures: {
        whole: {
          declined: 25,
          warned: 18,
          weeksBefore: [26, 30, 39, 39, 41, 41, 42, 44, 45, 47, 47, 49, 58, 59, 62, 63, 77, 104],
          alarms: 35,
          falseAlarms: 17,
          turned: 11,
        },
        serious: {
          declined: 25,
          warned: 13,
          weeksBefore: [11, 12, 22, 29, 32, 33, 34, 39, 39, 49, 54, 58, 62],
          alarms: 19,
          falseAlarms: 6,
          turned: 5,
        },
      },
    },
    {
      seed: 4,
      isTuned: false,
      figures: {
        whole: {
          declined: 25,
          warned: 20,
          weeksBefore: [11, 28, 29, 33, 33, 40, 45, 48, 51, 54, 55, 57, 58, 59, 61, 69, 70, 76, 81, 91],
          alarms: 42,
          falseAlarms: 22,
          turned: 11,
        },
        serious: {
          declined: 25,
          warned: 15,
          weeksBefore: [11, 12, 15, 17, 20, 25, 26, 28, 31, 34, 40, 42, 50, 51, 57],
          alarms: 19,
          falseAlarms: 4,
          turned: 4,
        },
      },
    },
    {
      seed: 5,
      isTuned: false,
      figures: {
        whole: {
          declined: 25,
          warned: 20,
          weeksBefore: [14, 15, 18, 25, 35, 39, 40, 42, 45, 49, 51, 51, 52, 57, 70, 78, 81, 82, 82, 98],
          alarms: 39,
          falseAlarms: 17,
          turned: 11,
        },
        serious: {
          declined: 25,
          warned: 15,
          weeksBefore: [0, 5, 5, 12, 18, 18, 35, 35, 35, 36, 40, 40, 45, 57, 67],
          alarms: 22,
          falseAlarms: 6,
          turned: 6,
        },
      },
    },
    {
      seed: 6,
      isTuned: false,
      figures: {
        whole: {
          declined: 25,
          warned: 20,
          weeksBefore: [4, 10, 16, 21, 23, 25, 31, 34, 35, 40, 46, 48, 70, 70, 74, 79, 80, 84, 94, 230],
          alarms: 38,
          falseAlarms: 17,
          turned: 11,
        },
        serious: {
          declined: 25,
          warned: 15,
          weeksBefore: [8, 8, 9, 19, 24, 25, 35, 36, 39, 40, 51, 53, 56, 58, 115],
          alarms: 23,
          falseAlarms: 8,
          turned: 8,
        },
      },
    },
    {
      seed: 7,
      isTuned: false,
      figures: {
        whole: {
          declined: 25,
          warned: 20,
          weeksBefore: [7, 18, 21, 23, 30, 35, 36, 36, 45, 48, 55, 57, 59, 61, 62, 66, 68, 72, 80, 90],
          alarms: 36,
          falseAlarms: 16,
          turned: 10,
        },
        serious: {
          declined: 25,
          warned: 13,
          weeksBefore: [21, 23, 25, 27, 34, 35, 36, 41, 45, 45, 50, 63, 66],
          alarms: 21,
          falseAlarms: 8,
          turned: 8,
        },
      },
    },
    {
      seed: 8,
      isTuned: false,
      figures: {
        whole: {
          declined: 25,
          warned: 20,
          weeksBefore: [10, 11, 17, 25, 25, 27, 35, 36, 40, 51, 53, 53, 55, 57, 62, 70, 71, 74, 93, 93],
          alarms: 39,
          falseAlarms: 18,
          turned: 9,
        },
        serious: {
          declined: 25,
          warned: 14,
          weeksBefore: [4, 14, 20, 21, 27, 28, 29, 30, 33, 34, 45, 52, 59, 72],
          alarms: 18,
          falseAlarms: 4,
          turned: 4,
        },
      },
    },
  ],
};
