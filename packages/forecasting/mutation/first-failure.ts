import fc from 'fast-check';

// That a property fails is all that a mutant is asked: looking for the smallest counterexample takes hundreds of rounds.
fc.configureGlobal({ endOnFailure: true });
