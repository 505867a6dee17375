const foreignKeyViolation = "23503";

/**
 * Runs a write to a table whose rows belong to an offer. The database is asked rather than read
 * first, so that an offer deleted in between cannot turn into a server error.
 */
export async function noneWithoutItsOffer<T>(write: () => Promise<T>): Promise<T | "missing offer"> {
  try {
    return await write();
  } catch (error) {
    if (isForeignKeyViolation(error)) return "missing offer";
    throw error;
  }
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === foreignKeyViolation;
}
