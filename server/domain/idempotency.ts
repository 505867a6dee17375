import { claimKey, type KeyOfRequest, storeAnswer, storedAnswer } from "../db/idempotency/answered-keys.ts";
import type { IdempotencyTables } from "../db/idempotency/idempotency-tables.ts";
import type { Database } from "../db/transaction.ts";

export interface Answer {
  status: number;
  json: string;
}

/** How long an answered key is remembered. */
export const keyRetentionHours = 24;

/**
 * Answers a request that carries a key exactly once: whoever comes with the key again gets the first answer, and
 * "other request" if it asks for something else. Key, answer and effect are one transaction, so that a crash leaves
 * all of them or none; requests that come at the same time wait for each other. A refusal has no effect to keep:
 * it is undone and remembered by itself.
 */
export async function once<Tables extends IdempotencyTables>(
  db: Database<Tables>,
  request: KeyOfRequest,
  now: Date,
  answerWithin: (transaction: Database<Tables>) => Promise<Answer>,
): Promise<Answer | "other request"> {
  try {
    return await db.transaction().execute(async transaction => {
      if (!(await claimKey(transaction, request, now))) return await firstAnswer(transaction, request);
      const answer = await answerWithin(transaction);
      if (answer.status >= 400) throw new Refusal(answer);
      await storeAnswer(transaction, request, { status: answer.status, answer: answer.json });
      return answer;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { answer } = error;
    return await db.transaction().execute(async transaction => {
      if (!(await claimKey(transaction, request, now))) return await firstAnswer(transaction, request);
      await storeAnswer(transaction, request, { status: answer.status, answer: answer.json });
      return answer;
    });
  }
}

class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super();
    this.answer = answer;
  }
}

async function firstAnswer<Tables extends IdempotencyTables>(
  db: Database<Tables>,
  request: KeyOfRequest,
): Promise<Answer | "other request"> {
  const stored = await storedAnswer(db, request);
  if (!stored) throw new Error("A key is taken that is not stored.");
  if (stored.requestHash !== request.requestHash) return "other request";
  return { status: stored.status, json: stored.answer };
}
