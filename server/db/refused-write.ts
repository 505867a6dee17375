import { isRefusal } from "./failure.ts";

/**
 * Runs a write whose row names another one. The database is asked rather than read first, so that a record deleted
 * in between cannot turn into a server error.
 */
export async function orMissing<T, Missing extends string>(
  missing: Missing,
  write: () => Promise<T>,
): Promise<T | Missing> {
  try {
    return await write();
  } catch (error) {
    if (isRefusal(error, "missingReference")) return missing;
    throw error;
  }
}
