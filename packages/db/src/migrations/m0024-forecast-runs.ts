import { dossierTables } from '../migrate/templates.ts';

/**
 * Long simulations that the server does for somebody. Each step of a run is a row: asked, drawing so far, and how it ended.
 * Two that write the same step collide, so that a run that was stopped never ends otherwise.
 */
export const forecastRuns = dossierTables([
  {
    name: 'forecast_run',
    columns: `run_id uuid not null, step smallint not null check (step between 0 and 100),
      state text not null check (state in ('asked', 'drawing', 'done', 'failed', 'stopped')),
      percent smallint not null check (percent between 0 and 100),
      request jsonb check (jsonb_typeof(request) = 'object' and length(request::text) <= 200000),
      result jsonb check (jsonb_typeof(result) = 'object'),
      check ((step = 0) = (state = 'asked')), check ((state = 'asked') = (request is not null)),
      check ((state = 'done') = (result is not null)),
      primary key (dossier_id, author_tenant_id, run_id, step)`,
    app: 'append',
    sight: 'since joining',
    lawReads: true,
  },
]);
