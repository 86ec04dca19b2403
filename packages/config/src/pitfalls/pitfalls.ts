/**
 * What goes wrong when organisations share one database, by the number that the titles of tests give it. Each has at
 * least one test: the list says what that test must show, the repository says where.
 */
export const PITFALLS = {
  P1: 'the owner of a table, or a superuser, does not stand under its policies',
  P2: 'a setting survives on a pooled connection into the next request',
  P3: 'a setting of an earlier transaction is empty text instead of nothing',
  P4: 'a policy for reading also lets others write',
  P5: 'a reference tells whether a row of another dossier exists',
  P6: 'a unique key tells whether a row of another dossier exists',
  P7: 'ending access takes along what somebody contributed',
  P8: 'a view or function reads past the policies',
  P9: 'policies that refer to each other go round in circles',
  P10: 'a slow policy tempts people to switch it off',
  P11: 'emptying a table and notifying pass the policies by',
  P12: 'the scope comes from an id of the client instead of from the session',
  P13: 'no organisation is taken for every organisation',
  P14: 'a refusal tells that something exists',
  P15: 'a role is given along a way that does not check',
  P16: 'lists of people show those of other organisations',
  P17: 'who takes part is itself a secret',
  P18: 'counts, facets and orders tell of rows that are hidden',
  P19: 'history, exports, search and the log are not scoped',
  P20: 'the browser shows what an earlier organisation read',
  P21: 'a cache keeps the answer to one person for another',
  P22: 'access ends later than its ending',
  P23: 'a reader holds up or outruns the ending of access',
  P24: 'a broken connection leaks its transaction or its context',
  P27: 'the log goes with the person that it is about',
  P29: 'who runs the installation reads everything',
} as const;
