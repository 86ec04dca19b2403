import { type Builder, DAY, type Numbers } from './builder.ts';

const revised = ({ subjectId, revisionId }: Numbers) => ({
  record_id: subjectId,
  revision_id: revisionId,
  supersedes: null,
  stand_per: DAY,
  withdrawn_reason: null,
  is_fictitious: true,
});

/** One record is enough to stand for all kinds: what an attempt is about is the place, not the kind. */
export const propertyBuilders = {
  building_revision: {
    parents: ['record'],
    columns: (numbers) => ({
      ...revised(numbers),
      name: 'Een gebouw',
      building_use: '',
      note: '',
      parts: [],
    }),
  },
  property_plan_revision: {
    parents: ['record'],
    columns: (numbers) => ({
      ...revised(numbers),
      name: 'Een plan',
      made_by: '',
      price_level_year: 2024,
      index_basis_points: 250,
      source: '',
      note: '',
    }),
  },
  property_means_revision: {
    parents: ['record'],
    columns: (numbers) => ({
      ...revised(numbers),
      name: 'Een budget',
      source: '',
      note: '',
      years: [],
    }),
  },
  property_work_revision: {
    parents: ['record', 'building_revision', 'property_plan_revision'],
    columns: (numbers) => ({
      ...revised(numbers),
      plan_id: numbers.subjectId,
      building_id: numbers.subjectId,
      part_id: null,
      defect: '',
      measure: 'Een werk',
      category: 'planmatig',
      first_year: 2025,
      cycle_years: null,
      cost_kind: 'pm',
      cost_min_cents: null,
      cost_max_cents: null,
      natural_replacement_cents: null,
      window_from: 2025,
      window_to: 2026,
      btw: 'unstated',
    }),
  },
  phasing_revision: {
    parents: ['record', 'property_plan_revision', 'property_means_revision'],
    columns: (numbers) => ({
      ...revised(numbers),
      name: 'Een fasering',
      plan_id: numbers.subjectId,
      means_id: numbers.subjectId,
      first_year: 2025,
      years: 10,
      planned_years: [],
      carries_over: true,
      is_chosen: false,
      covered_risk_ids: [],
      note: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
