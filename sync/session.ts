import { createGate, type Gate } from "./gate.ts";
import type { Pacer } from "./pacer.ts";
import type { Ports, Reply, Request, StopSignal } from "./ports.ts";
import { RunStop } from "./stop.ts";

export interface SessionConfig {
  /** ms a write may take; after it, its outcome is unknown (SYNC.md U1). */
  readonly writeDeadline: number;
  /** ms a reading may take. */
  readonly readDeadline: number;
  /** Tries of one request while the server answers 429, or for a reading 5xx or nothing. */
  readonly tries: number;
}

/** Counts, paces and repeats requests; the only way the engine reaches the server (DESIGN.md, invariant 10). */
export interface Session {
  readonly requests: number;
  /** Places for requests that are taken, and whether others wait for them. */
  readonly places: Pick<Gate, "taken" | "isCrowded">;
  /** A reading. Repeats what may pass; stops the run where no answer of this API is to be had. 404 is an answer. */
  read(path: string, query?: Readonly<Record<string, string | number>>, digest?: string): Promise<ReadReply>;
  /** A reading that may fail in any way: asked once, and stops nothing but for a person who cancels. */
  tryRead(path: string, query?: Readonly<Record<string, string | number>>): Promise<Reply>;
  /** Does `work` on a place for one write, which it keeps until it ends. Within it nothing is read. */
  inPlace<T>(work: (send: SendWrite) => Promise<T>): Promise<T>;
  /** Ends the run here if a person cancelled it. */
  checkCancelled(): void;
  /** Waits `ms`, or until a person cancels. */
  wait(ms: number): Promise<void>;
}

export type WriteRequest = Pick<Request, "path" | "body" | "ifMatch" | "idempotencyKey"> & {
  readonly method: "POST" | "PUT" | "DELETE";
};

/** Sends a write once: only a 429 is sent again, since nothing was done, and if `again` still wants it: else `null`. */
export type SendWrite = (request: WriteRequest, again: () => Promise<boolean>) => Promise<WriteReply | null>;

export type ReadReply = Extract<Reply, { kind: "ok" | "refused" }>;
/** `unanswered`: the write may or may not have happened. */
export type WriteReply =
  | Extract<Reply, { kind: "ok" | "refused" }>
  /** `mayArrive`: it may still be on its way there. */
  | { readonly kind: "unanswered"; readonly message: string; readonly mayArrive: boolean }
  | { readonly kind: "never_sent"; readonly message: string };

export function createSession(
  ports: Pick<Ports, "remote" | "clock" | "random">,
  config: SessionConfig,
  signal: StopSignal | undefined,
  pacer: Pacer,
): Session {
  const { remote, clock, random } = ports;
  let requests = 0;
  const gate = createGate({ pacer, clock });
  let halt: RunStop | null = null;

  const checkCancelled = () => {
    if (signal?.aborted) throw new RunStop("cancelled", "The sync was cancelled. What is done stays done.");
  };

  const exchange = async (request: Request): Promise<Reply> => {
    checkCancelled();
    requests += 1;
    const sentAt = clock.now();
    const reply = await remote.send(request);
    if (reply.kind === "refused" && reply.status === 429) pacer.slowDown();
    else if (reply.kind === "ok" || reply.kind === "refused") pacer.answered(clock.now() - sentAt);
    return reply;
  };

  const send = async (request: Request): Promise<Reply> => {
    checkHalted();
    const reply = await exchange(request);
    if (reply.kind === "refused" && reply.status === 401) throw halted(unauthorised());
    return reply;
  };

  /** One that waited for its place or its next try while the run came to its end by another. */
  const checkHalted = () => {
    if (halt !== null) throw halt;
  };

  const halted = (stop: RunStop): RunStop => {
    halt ??= stop;
    return stop;
  };

  /**
   * Waits before the next try after `n`: what the server asked for, else doubling from 0.5 s with jitter, 30 s at most.
   * Ends the run after the last, and where the server asks for a longer pause than anybody waits for.
   */
  const again = async (n: number, reply: Reply) => {
    const asked = reply.kind === "refused" ? reply.retryAfter : null;
    if (n >= config.tries || (asked ?? 0) > longestPause) throw halted(stopFor(reply));
    await wait(asked ?? Math.min(30_000, 500 * 2 ** (n - 1)) * (0.5 + random.fraction() / 2));
  };

  const wait = async (ms: number) => {
    await clock.sleep(ms, signal);
    checkCancelled();
  };

  const write: SendWrite = async (request, isWantedAgain) => {
    for (let n = 1; ; n += 1) {
      const reply = await send({ ...request, deadline: config.writeDeadline });
      if (reply.kind !== "refused" || reply.status !== 429) return judgeWrite(reply);
      await again(n, reply);
      if (!(await isWantedAgain())) return null;
    }
  };

  return {
    get requests() {
      return requests;
    },
    places: gate,
    checkCancelled,
    wait,
    async read(path, query, digest) {
      const request: Request = {
        method: "GET",
        path,
        ...(query && { query }),
        ...(digest !== undefined && { digest }),
        deadline: config.readDeadline,
        ...(signal && { signal }),
      };
      for (let n = 1; ; n += 1) {
        const reply = await gate.on("read", () => send(request));
        if (isAnswer(reply)) return reply;
        if (reply.kind === "cancelled") checkCancelled();
        await again(n, reply);
      }
    },
    async tryRead(path, query) {
      const request: Request = {
        method: "GET",
        path,
        ...(query && { query }),
        deadline: config.readDeadline,
        ...(signal && { signal }),
      };
      const reply = await gate.on("read", () => exchange(request));
      checkCancelled();
      return reply;
    },
    inPlace: work =>
      gate.on("write", async () => {
        checkCancelled();
        checkHalted();
        return work(write);
      }),
  };
}

const unauthorised = (): RunStop => new RunStop("unauthorised", noToken);

const noToken =
  "The server does not accept the token. The run stopped; nothing is lost, everything waits here. Enter a valid token.";

/** ms. */
const longestPause = 120_000;

/** An answer of the API, which asking again won't change. */
const isAnswer = (reply: Reply): reply is ReadReply =>
  reply.kind === "ok" || (reply.kind === "refused" && !mayPass(reply.status));

const mayPass = (status: number): boolean => status === 429 || status === 408 || status >= 500;

/** After 5xx, a cut body or silence a write may have happened: only a settlement can tell. */
function judgeWrite(reply: Reply): WriteReply {
  switch (reply.kind) {
    case "ok":
      return reply;
    case "refused":
      if (!mayPass(reply.status)) return reply;
      // A gateway that gave up has handed the request on.
      return {
        kind: "unanswered",
        message: `${reply.status}: ${reply.message}`,
        mayArrive: reply.status !== 500,
      };
    case "unreachable":
      if (!reply.sent) return { kind: "never_sent", message: reply.message };
      return { kind: "unanswered", message: reply.message, mayArrive: true };
    case "malformed":
      return { kind: "unanswered", message: reply.message, mayArrive: true };
    case "cancelled":
      return { kind: "unanswered", message: "The request was cut off.", mayArrive: true };
  }
}

function stopFor(reply: Reply): RunStop {
  if (reply.kind === "malformed") {
    return new RunStop("not_kigo", `This address does not answer like a Kigo API: ${reply.message}`);
  }
  if (reply.kind === "refused" && reply.status === 429) {
    return new RunStop(
      "unreachable",
      "The server keeps asking to slow down. Nothing is lost; sync again later.",
    );
  }
  if (reply.kind === "refused") {
    return new RunStop(
      "failed",
      `The server fails to answer (${reply.status}). Nothing is lost; sync again later.`,
    );
  }
  const why = reply.kind === "unreachable" ? ` (${reply.message})` : "";
  return new RunStop(
    "unreachable",
    `The server cannot be reached${why}. Nothing is lost; everything waits here.`,
  );
}
