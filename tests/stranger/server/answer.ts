/** What goes back; `body` undefined: nothing but the status. A string goes out as it is, as text. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const problem = (status: number, message: string): Answer => ({ status, body: { error: message } });

/** A request that cannot be done: thrown by what reads it, answered by the router. */
export class Refused extends Error {
  readonly answer: Answer;
  constructor(status: number, message: string) {
    super(message);
    this.answer = problem(status, message);
  }
}
