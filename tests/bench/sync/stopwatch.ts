/** ms by the clock, and ms of processor time of this process: what else the machine does weighs on the first more. */
export interface Taken {
  readonly ms: number;
  readonly cpu: number;
}

export async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, cpu: (user + system) / 1_000 };
}
