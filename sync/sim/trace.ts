/** What happened, line by line; kept only where somebody will read it. */
export interface Trace {
  note(line: () => string): void;
  readonly lines: readonly string[];
}

export function createTrace(now: () => number, isOn: boolean): Trace {
  const lines: string[] = [];
  const start = now();
  return {
    note(line) {
      if (isOn) lines.push(`${((now() - start) / 1000).toFixed(3).padStart(9)} s  ${line()}`);
    },
    lines,
  };
}
