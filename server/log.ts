export const logLevels = ["silent", "error", "warn", "info"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Writes a line about one event. Fields name things and count them; what people typed or who they are is no field. */
export interface Log {
  error(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  /** Whether lines of this level are written at all. */
  writes(level: LogLevel): boolean;
}

type Fields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One JSON line an event on a stream; nothing above the level. */
export function jsonLog(level: LogLevel, write: (line: string) => void): Log {
  const writes = (asked: LogLevel) => logLevels.indexOf(asked) <= logLevels.indexOf(level);
  const at = (own: LogLevel) => (event: string, fields: Fields) => {
    if (writes(own))
      write(`${JSON.stringify({ time: new Date().toISOString(), level: own, event, ...fields })}\n`);
  };
  return {
    error: (event, fields = {}) => at("error")(event, fields),
    warn: (event, fields = {}) => at("warn")(event, fields),
    info: (event, fields = {}) => at("info")(event, fields),
    writes,
  };
}
