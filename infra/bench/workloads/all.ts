import type { Workload } from '../workload.ts';
import { api } from './api.ts';
import { audit } from './audit.ts';
import { comparison } from './comparison.ts';
import { databaseCopy } from './database-copy.ts';
import { drag } from './drag.ts';
import { forecasting } from './forecasting.ts';
import { law } from './law.ts';
import { live } from './live.ts';
import { roundTrips } from './round-trips.ts';
import { start } from './start.ts';
import { web } from './web.ts';

/** Everything that is measured, in the order of the table. */
export const WORKLOADS: readonly Workload[] = [
  law,
  roundTrips,
  api,
  audit,
  comparison,
  live,
  forecasting,
  drag,
  web,
  start,
  databaseCopy,
];
