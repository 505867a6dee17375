/** When a running command is killed. All from a seed: the machine's speed alone is chance. */
export type KillMoment =
  /** A share of what the command takes undisturbed. */
  | { readonly kind: "during"; readonly share: number }
  /** ms after the start, while the program loads and opens its file. */
  | { readonly kind: "start"; readonly milliseconds: number }
  /** As soon as the server holds so many writes more than before. */
  | { readonly kind: "write"; readonly count: number };

/** `sends`: the command writes to the server, so its writes are a moment too. `writes`: the most that are counted to. */
export function drawMoment(random: () => number, sends: boolean, writes: number): KillMoment {
  const sort = random();
  if (sends && sort < 0.4) return { kind: "write", count: 1 + Math.floor(random() * writes) };
  if (sort > 0.85) return { kind: "start", milliseconds: Math.floor(random() * 300) };
  return { kind: "during", share: random() };
}

/** Resolves at the moment, or as soon as `isOver` says that the command has ended. */
export async function reached(
  moment: KillMoment,
  undisturbed: number,
  server: { readonly writes: () => Promise<number>; readonly before: number },
  ended: Promise<unknown>,
): Promise<void> {
  if (moment.kind === "write") return untilWrites(server.before + moment.count, server.writes, ended);
  const span = moment.kind === "start" ? moment.milliseconds : moment.share * undisturbed;
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>(resolve => {
    timer = setTimeout(resolve, span);
  });
  await Promise.race([passed, ended]);
  clearTimeout(timer);
}

/** The server is asked again with each answer: the moment is its own, not a timer's. */
async function untilWrites(count: number, writes: () => Promise<number>, ended: Promise<unknown>) {
  const state = { over: false };
  const end = () => {
    state.over = true;
  };
  ended.then(end, end);
  while (!state.over && (await writes()) < count);
}

export function momentText(moment: KillMoment): string {
  if (moment.kind === "during") return `at ${Math.round(moment.share * 100)} % of its time`;
  if (moment.kind === "start") return `${moment.milliseconds} ms after its start`;
  return `at the server's write ${moment.count}`;
}
