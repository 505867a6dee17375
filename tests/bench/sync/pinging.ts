import { Worker } from "node:worker_threads";
import type { Output } from "./side.ts";

/** ms between a ping's answer and the next ping. */
const pause = 2;

const pinger = `
  const { parentPort } = require("node:worker_threads");
  const times = [];
  let sent = 0;
  const ping = () => { sent = performance.now(); parentPort.postMessage("ping"); };
  parentPort.on("message", message => {
    if (message === "end") return parentPort.postMessage(times);
    times.push(performance.now() - sent);
    setTimeout(ping, ${pause});
  });
  ping();
`;

/**
 * Does `work` while another thread asks this one for an answer, as a window asks the main process: what the thread
 * waited (ms), and how this process's memory was (MB) in the first and the second half of the time.
 */
export async function pinging(work: () => Promise<unknown>): Promise<Output> {
  const worker = new Worker(pinger, { eval: true });
  const memory: NodeJS.MemoryUsage[] = [];
  const live: number[] = [];
  const sampling = setInterval(() => {
    memory.push(process.memoryUsage());
    // What is kept shows only on a swept heap: between two sweeps most of it is garbage.
    if (memory.length % 5 === 0) live.push(liveHeap());
  }, 100);
  let times: number[] = [];
  const ended = new Promise<void>(resolve => {
    worker.on("message", (message: unknown) => {
      if (message === "ping") return worker.postMessage("pong");
      times = Array.isArray(message) ? message.map(Number) : [];
      resolve();
    });
  });
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  worker.postMessage("end");
  await ended;
  clearInterval(sampling);
  await worker.terminate();
  return { ms, pings: times.length, ...waits(times), ...growth(memory), ...kept(live) };
}

function waits(times: readonly number[]): Output {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

function liveHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function kept(live: readonly number[]): Output {
  const half = Math.floor(live.length / 2);
  return {
    liveFirstHalf: Math.max(0, ...live.slice(0, half)),
    liveSecondHalf: Math.max(0, ...live.slice(half)),
  };
}

function growth(memory: readonly NodeJS.MemoryUsage[]): Output {
  const half = Math.floor(memory.length / 2);
  const most = (samples: readonly NodeJS.MemoryUsage[], of: "rss" | "heapUsed") =>
    Math.max(0, ...samples.map(sample => sample[of])) / 1e6;
  return {
    rssFirstHalf: most(memory.slice(0, half), "rss"),
    rssSecondHalf: most(memory.slice(half), "rss"),
    heapFirstHalf: most(memory.slice(0, half), "heapUsed"),
    heapSecondHalf: most(memory.slice(half), "heapUsed"),
  };
}
