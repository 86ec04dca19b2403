import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Compute precisely on the server',
  lead: 'More futures leave a smaller error. The server computes while you go on working; only your own organisation sees the outcome.',
  paths: 'Number of futures',
  start: 'Compute',
  started: 'The server is computing. The outcome comes here by itself.',
  stop: 'Stop',
  stopped: 'Stopped.',
  empty: 'Nothing computed yet.',
  'state.asked': 'waiting for the server',
  'state.drawing': '{percent} computed',
  'state.done': 'done',
  'state.failed': 'cannot be computed: the records make no forecast',
  'state.stopped': 'stopped',
  asked: '{paths} futures, {view}, {when}',
  outcome:
    'Chance of a shortage in the whole forecast: {chance}. In 9 of 10 futures {month} ends between {low} and {high}.',
  proof: 'Model {model}, version {version}, seed {seed}.',
} as const satisfies Catalogue;
