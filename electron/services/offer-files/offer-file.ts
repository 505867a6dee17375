/** A file of offers as read: raw values by column, nothing judged yet. */
export interface OfferFile {
  /** As the file names them. */
  readonly unknownColumns: readonly string[];
  readonly rows: readonly FileRow[];
}

export interface FileRow {
  /** From 1, the header not counted (CONTRACT.md). */
  readonly row: number;
  /** `null` for an entry that is no record at all. */
  readonly values: Readonly<Record<string, unknown>> | null;
}
