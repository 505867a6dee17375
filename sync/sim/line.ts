import type { Remote, Reply, Request } from "../ports.ts";
import type { Chance } from "./chance.ts";
import type { FaultQueue } from "./fault-queue.ts";
import type { ModelResponse } from "./model/kigo-model.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Fault } from "./script.ts";
import { refusal, toModelRequest, toReply } from "./wire.ts";

/** One request of a studio on its way. */
export interface Errand {
  readonly studio: number;
  /** Which of the studio's runs sent it. */
  readonly run: number;
  readonly request: Request;
  /** ms since the epoch, the world's. */
  readonly sentAt: number;
}

/** The server's end, and those who watch. */
export interface FarEnd {
  readonly token: string;
  /** Its 404s come without JSON. */
  readonly bare404: boolean;
  /** The server deals with it; `copy` counts deliveries of the same errand from 0. */
  serve(errand: Errand, request: ReturnType<typeof toModelRequest>, copy: number): ModelResponse;
  /** A studio is about to send it. */
  leaves(errand: Errand): void;
  /** The studio is told. `answer`: the server's own, where it is that. */
  arrives(errand: Errand, reply: Reply, answer: ModelResponse | null): void;
}

interface LineOptions {
  readonly studio: number;
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly latency: number;
  readonly faults: FaultQueue;
  readonly far: FarEnd;
}

/** A process of the studio: what is told to a dead one is heard by nobody. */
export interface Life {
  readonly run: number;
  alive: boolean;
  die(): void;
}

/** The Remote port over the model, through a line that may fail in every way a line can. */
export function createLine(options: LineOptions, life: Life): Remote {
  const { studio, scheduler, faults, far } = options;
  return {
    address: "https://api.kigo.test",
    send: request =>
      new Promise(resolve => {
        if (!life.alive) return;
        const errand: Errand = { studio, run: life.run, request, sentAt: scheduler.now() };
        const fault = faults.next("request", request.method !== "GET");
        if (fault?.kind === "crash" && fault.moment === "before") {
          life.die();
          return;
        }
        far.leaves(errand);
        const answered = once((reply, answer) => {
          if (!life.alive) return;
          if (fault?.kind === "crash") {
            life.die();
            return;
          }
          far.arrives(errand, reply, answer);
          resolve(reply);
        });
        request.signal?.addEventListener("abort", () => answered({ kind: "cancelled" }, null));
        travel(options, errand, fault, answered);
      }),
  };
}

type Answered = (reply: Reply, answer: ModelResponse | null) => void;

function once(tell: Answered): Answered {
  let told = false;
  return (reply, answer) => {
    if (told) return;
    told = true;
    tell(reply, answer);
  };
}

const silence: Reply = { kind: "unreachable", sent: true, message: "no answer in time" };
const broken: Reply = { kind: "unreachable", sent: true, message: "the connection broke" };

function travel(
  { scheduler, chance, latency, far, faults }: LineOptions,
  errand: Errand,
  fault: Extract<Fault, { on: "request" }> | null,
  answered: Answered,
): void {
  const { deadline } = errand.request;
  const there = chance.whole(1, latency);
  const back = chance.whole(1, latency);
  const serve = (copy: number) => far.serve(errand, toModelRequest(errand.request, far.token), copy);
  const later = (ms: number, reply: Reply) => scheduler.after(ms, () => answered(reply, null));
  const roundTrip = (ms: number) =>
    scheduler.after(ms, () => {
      const answer = serve(0);
      scheduler.after(back, () => answered(toReply(answer, far.bare404), answer));
    });
  scheduler.after(deadline, () => answered(silence, null));
  const standing = faults.standing();
  if (standing) {
    later(there + back, standing);
    return;
  }
  switch (fault?.kind) {
    case "refused_connection":
      later(1, { kind: "unreachable", sent: false, message: "refused" });
      break;
    case "lost_request":
      if (!fault.silent) later(there, broken);
      break;
    case "lost_answer":
      scheduler.after(there, () => void serve(0));
      if (!fault.silent) later(there + 1, broken);
      break;
    case "late":
      scheduler.after(deadline + fault.by, () => void serve(0));
      break;
    case "duplicate":
      scheduler.after(there + chance.whole(0, back), () => void serve(1));
      roundTrip(there);
      break;
    case "status":
      if (fault.done) scheduler.after(there, () => void serve(0));
      later(there + back, refusal(fault.status, "a fault", fault.json, fault.retryAfter));
      break;
    case "slow":
      roundTrip(fault.ms);
      break;
    case "truncated":
      scheduler.after(there, () => void serve(0));
      later(there + back, { kind: "malformed", status: 200, message: "cut" });
      break;
    default:
      roundTrip(there);
  }
}
