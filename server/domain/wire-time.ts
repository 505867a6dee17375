/** The instant that a date or timestamp of the wire names; without a zone it means UTC. Expects checked text. */
export function instantOf(text: string): Date {
  const zoned = /T.*(Z|[+-]\d\d:\d\d)$/.test(text);
  return new Date(zoned || !text.includes("T") ? text : `${text}Z`);
}

/** As a Rust server prints a UTC time: no fraction where there is none, `2025-12-01T00:00:00Z`. */
export function timeText(instant: Date): string {
  return instant.toISOString().replace(".000Z", "Z");
}
