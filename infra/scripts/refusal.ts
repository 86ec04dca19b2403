/** A reason not to go on that the person at the keyboard can act on: printed as one sentence, without a stack. */
export class Refusal extends Error {}
