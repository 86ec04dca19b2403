import { type Builder, DAY } from './builder.ts';

const HASH = '0'.repeat(64);

export const judgementsBuilders = {
  assumption_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      name: 'Een aanname',
      value: 2,
      unit: 'percent',
      applies_to: '',
      owner: '',
      source: '',
      note: '',
      is_fictitious: true,
    }),
  },
  assumption_opinion: {
    parents: ['record', 'assumption_revision'],
    columns: ({ subjectId, revisionId }) => ({
      assumption_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      value: null,
      is_contested: true,
      rationale: '',
      is_fictitious: true,
    }),
  },
  trede_opinion: {
    parents: [],
    columns: ({ turn, revisionId }) => ({
      ladder_version: turn,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      trede: 3,
      rationale: '',
      is_fictitious: true,
    }),
  },
  joint_position_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      title: 'Een standpunt',
      position_text: 'Zo denken wij erover.',
      subject_kind: 'dossier',
      subject_id: subjectId,
      judgements: [],
      content_hash: HASH,
      is_fictitious: true,
    }),
  },
  joint_signature: {
    parents: ['record', 'joint_position_revision'],
    columns: ({ subjectId, revisionId }) => ({
      position_id: subjectId,
      // The version has the same number as the answer to it.
      position_revision_id: revisionId,
      content_hash: HASH,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      answer: 'signed',
      dissent: null,
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
