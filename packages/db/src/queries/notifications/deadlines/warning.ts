import { listCareDueBy, listContractsDueBy } from '../../warning/due.ts';
import type { DeadlineSource } from './deadline.ts';

/** Days on which the own organisation must judge again whether a provider stays under bijzonder beheer. */
export const listCareDeadlines: DeadlineSource = async (reader, { from, until }) =>
  (await listCareDueBy(reader, until))
    .filter(({ reviewOn }) => from <= reviewOn)
    .map(({ dossierId, kringId, reviewOn }) => ({
      ...{ dossierId, kringId, subjectKind: 'special_care', subjectId: dossierId, dueOn: reviewOn },
    }));

/** Days before which a running contract of the own organisation must be renewed. */
export const listContractDeadlines: DeadlineSource = async (reader, { from, until }) =>
  (await listContractsDueBy(reader, { today: from, day: until }))
    .filter(({ renewalOn }) => from <= renewalOn)
    .map(({ contractId, renewalOn }) => ({
      ...{ dossierId: null, kringId: null, subjectKind: 'contract_duty', subjectId: contractId },
      dueOn: renewalOn,
    }));
