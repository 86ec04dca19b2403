import { type Calls, DAY } from './call.ts';

export const referenceCalls: Calls<'reference'> = {
  'reference.regionOf': () => ({ municipality: 'Maastricht', on: DAY }),
  'reference.regions': () => ({ on: DAY }),
  'reference.search': () => ({ name: 'Maas', on: DAY }),
  'reference.supervisorOn': () => ({ on: DAY }),
};
