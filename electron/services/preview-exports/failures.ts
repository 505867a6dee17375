/** Why a printer can't do what it was asked: `stopped` by whoever needs it no more, or its window is gone. */
export class PrinterError extends Error {
  readonly kind: "stopped" | "crashed";

  constructor(kind: "stopped" | "crashed", message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The system refused to keep a file; the message is a sentence. */
export class WriteError extends Error {}

/** None of the offers is there, or has texts in the languages that were chosen. */
export class NothingToDraw extends Error {}

/** What was asked for may not leave, or nobody could open it; the message is a sentence with the way on. */
export class RefusedExport extends Error {}
