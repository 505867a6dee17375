import { CheapCopyMap } from "./cheap-copy-map.ts";
import type { ModelResponse } from "./message.ts";

/** How long an answered key is remembered, in hours. */
export const keyRetentionHours = 24;

export interface KeyOfRequest {
  /** Whose key, and in which database: the two keep their keys apart. */
  readonly owner: string;
  readonly key: string;
  /** Of method, path, query and body. */
  readonly digest: string;
}

interface AnsweredKey {
  readonly digest: string;
  readonly answer: ModelResponse;
  readonly at: number;
}

export type KeysSnapshot = ReadonlyMap<string, AnsweredKey>;

/** The keys that were answered: the same request again gets the first answer, refusals included. */
export class AnsweredKeys {
  readonly #answered = new CheapCopyMap<string, AnsweredKey>();

  answerOnce(
    { owner, key, digest }: KeyOfRequest,
    at: number,
    answer: () => ModelResponse,
  ): ModelResponse | "other request" {
    const name = `${owner} ${key}`;
    const known = this.#answered.read.get(name);
    if (known && known.at > at - keyRetentionHours * 3_600_000) {
      return known.digest === digest ? known.answer : "other request";
    }
    const first = answer();
    this.#answered.set(name, { digest, answer: first, at });
    return first;
  }

  snapshot(): KeysSnapshot {
    return this.#answered.copy();
  }

  restore(snapshot: KeysSnapshot): void {
    this.#answered.restore(snapshot);
  }
}
