/**
 * Loaded before the command line (`node --import`): its clocks and timers run in virtual time. The studio's own code
 * is the one that people run; only the world around it goes faster.
 */
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers";
import timersPromises from "node:timers/promises";
import { realSpan, speed, virtualNow } from "./virtual-time.ts";

const { setTimeout: startTimer, setInterval: startInterval } = globalThis;
const { setTimeout: waitFor } = timersPromises;
const timeoutSignal = AbortSignal.timeout;
const runningFor = performance.now.bind(performance);

const VirtualDate = new Proxy(Date, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [virtualNow()] : parts, newTarget),
  get: (target, name, receiver) => (name === "now" ? virtualNow : Reflect.get(target, name, receiver)),
});

function fasterTimer(task: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) {
  return startTimer(task, realSpan(milliseconds), ...args);
}

function fasterInterval(task: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) {
  return startInterval(task, realSpan(milliseconds), ...args);
}

const fasterWait = (milliseconds = 0, value?: unknown, options?: object) =>
  waitFor(realSpan(milliseconds), value, options);

if (speed !== 1) {
  Object.assign(globalThis, { Date: VirtualDate, setTimeout: fasterTimer, setInterval: fasterInterval });
  Object.assign(timers, { setTimeout: fasterTimer, setInterval: fasterInterval });
  Object.assign(timersPromises, { setTimeout: fasterWait });
  Object.assign(AbortSignal, {
    timeout: (milliseconds: number) => timeoutSignal.call(AbortSignal, Math.ceil(realSpan(milliseconds))),
  });
  Object.assign(performance, { now: () => runningFor() * speed });
  syncBuiltinESMExports();
}
