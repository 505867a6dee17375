import type { Failure, Result } from "#shared/domain/result.ts";
import { storageFailure } from "../store/index.ts";

/** Turns what a full disk or a locked folder did to the store into a failure in words; bugs go on. */
export function storing<T, E>(work: () => Result<T, E>): Result<T, E | Failure<"storage">> {
  try {
    return work();
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ok: false, error: failure };
  }
}
