import { setImmediate } from "node:timers/promises";

/** When a running command is killed. All from a seed: the machine's speed alone is chance. */
export type KillMoment =
  /** A share of what the command takes undisturbed. */
  | { readonly kind: "during"; readonly share: number }
  /** ms after the start, while the program loads and opens its file. */
  | { readonly kind: "start"; readonly milliseconds: number }
  /** As soon as the server holds so many writes more than before. */
  | { readonly kind: "write"; readonly count: number }
  /** As soon as the database's log is so many pages longer: most commands store within a few milliseconds. */
  | { readonly kind: "stored"; readonly count: number };

/** What a moment is counted on: writes that the server holds, pages in the log. */
export interface Gauges {
  readonly write: () => Promise<number>;
  readonly stored: () => Promise<number>;
}

/** `sends`: the command writes to the server, so its writes are a moment too. */
export function drawMoment(random: () => number, sends: boolean): KillMoment {
  const sort = random();
  if (sends && sort < 0.35) return { kind: "write", count: 1 + Math.floor(random() * 8) };
  if (sort < 0.6) return { kind: "stored", count: 1 + Math.floor(random() ** 2 * 30) };
  if (sort > 0.9) return { kind: "start", milliseconds: Math.floor(random() * 300) };
  return { kind: "during", share: random() };
}

/** To be called before the command starts. Resolves at the moment, or as soon as the command has ended. */
export async function watchFor(
  moment: KillMoment,
  undisturbed: number,
  gauges: Gauges,
): Promise<(ended: Promise<unknown>) => Promise<void>> {
  if (moment.kind === "write" || moment.kind === "stored") {
    const gauge = gauges[moment.kind];
    const wanted = (await gauge()) + moment.count;
    return ended => untilReached(wanted, gauge, ended);
  }
  const span = moment.kind === "start" ? moment.milliseconds : moment.share * undisturbed;
  return ended => untilPassed(span, ended);
}

async function untilPassed(span: number, ended: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>(resolve => {
    timer = setTimeout(resolve, span);
  });
  await Promise.race([passed, ended]);
  clearTimeout(timer);
}

/** Read again with each answer: the moment is the gauge's own, not a timer's. */
async function untilReached(wanted: number, gauge: () => Promise<number>, ended: Promise<unknown>) {
  const state = { over: false };
  const end = () => {
    state.over = true;
  };
  ended.then(end, end);
  while (!state.over && (await gauge()) < wanted) await setImmediate();
}

export function momentText(moment: KillMoment): string {
  if (moment.kind === "during") return `at ${Math.round(moment.share * 100)} % of its time`;
  if (moment.kind === "start") return `${moment.milliseconds} ms after its start`;
  if (moment.kind === "write") return `at the server's write ${moment.count}`;
  return `when it had stored ${moment.count} pages`;
}
