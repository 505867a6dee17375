import type { Reply } from "../ports.ts";
import type { Fault } from "./script.ts";
import { refusal } from "./wire.ts";

type On<K extends Fault["on"]> = Extract<Fault, { on: K }>;

/** The faults that wait for a studio's next effects, and those that last a while. */
export interface FaultQueue {
  /** `nth` effects of its kind go by before it strikes; `at`: of requests only writes count, or any. */
  arm(fault: Fault, nth: number, at: "any" | "write"): void;
  /** What strikes this effect, if anything. */
  next<K extends Fault["on"]>(on: K, isWrite: boolean): On<K> | null;
  /** The answer that every request gets for now, if the line or the token is not what it should be. */
  standing(): Reply | null;
  diskIsFull(): boolean;
  /** Everything is well from now on. */
  clear(): void;
}

interface Armed {
  readonly fault: Fault;
  readonly at: "any" | "write";
  left: number;
}

export function createFaultQueue(now: () => number): FaultQueue {
  let armed: Armed[] = [];
  let portal: { readonly until: number; readonly status: number } | null = null;
  let noTokenUntil = 0;
  let fullUntil = 0;

  const last = (fault: Fault) => {
    if (fault.kind === "portal") portal = { until: now() + fault.ms, status: fault.status };
    if (fault.kind === "no_token") noTokenUntil = now() + fault.ms;
    if (fault.kind === "disk_full") fullUntil = now() + fault.ms;
  };

  return {
    arm: (fault, nth, at) => void armed.push({ fault, left: nth, at }),
    next(on, isWrite) {
      let struck: Armed | undefined;
      for (const each of armed) {
        if (each.fault.on !== on || (each.at === "write" && !isWrite)) continue;
        if (each.left === 0 && struck === undefined) struck = each;
        else if (each.left > 0) each.left -= 1;
      }
      if (struck === undefined) return null;
      armed = armed.filter(each => each !== struck);
      last(struck.fault);
      return isOn(struck.fault, on) ? struck.fault : null;
    },
    standing() {
      if (portal !== null && now() <= portal.until) return portalAnswer(portal.status);
      if (now() <= noTokenUntil && noTokenUntil > 0) return refusal(401, "no token", true, null);
      return null;
    },
    diskIsFull: () => fullUntil > 0 && now() <= fullUntil,
    clear() {
      armed = [];
      portal = null;
      noTokenUntil = 0;
      fullUntil = 0;
    },
  };
}

function isOn<K extends Fault["on"]>(fault: Fault, on: K): fault is On<K> {
  return fault.on === on;
}

function portalAnswer(status: number): Reply {
  if (status >= 400) return refusal(status, `status ${status}`, false, null);
  return { kind: "malformed", status, message: "a page of a portal" };
}
