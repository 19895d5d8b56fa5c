/** A command cannot do what it was asked; the message says in Norwegian why, and what to do. */
export class Refusal extends Error {}
