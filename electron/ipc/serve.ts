import type { z } from "zod";
import type { Failure, Result } from "#shared/domain/result.ts";
import {
  type Channel,
  type Contract,
  contract,
  type Envelope,
  type FailureKind,
} from "#shared/ipc/contract.ts";

/** One handler a channel, its input parsed; a missing or a wrong one is a compile error. */
export type Handlers = { readonly [C in Channel]: Handler<Inputs[C], Outputs[C]> };
type Handler<I, O> = (input: I) => Answer<O> | Promise<Answer<O>>;
type Answer<O> = Result<O, Failure<FailureKind>>;
type Inputs = { readonly [C in Channel]: z.output<Contract[C]["input"]> };
type Outputs = { readonly [C in Channel]: z.input<Contract[C]["output"]> };
/** The contract, seen as what the two tables above make of it. */
type Schemas = {
  readonly [C in Channel]: { input: z.ZodType<Inputs[C]>; output: z.ZodType<unknown, Outputs[C]> };
};
const schemas: Schemas = contract;

export const channels: readonly Channel[] = Object.keys(contract).filter(
  (name): name is Channel => name in contract,
);

/** Where a call came from; `null` once Electron no longer knows the frame. */
export interface Sender {
  readonly origin: string;
  readonly isMainFrame: boolean;
}

export interface Serving {
  /** Answers one call. Never rejects: what cannot be answered is a failure in the envelope. */
  call(channel: Channel, sender: Sender | null, input: unknown): Promise<Envelope>;
  /** Resolves once no call is being answered. */
  idle(): Promise<void>;
}

export interface ServingOptions {
  /** What can be answered now; the rest is refused as `locked` until the workspace is open. */
  readonly handlers: () => { readonly [C in Channel]?: Handlers[C] };
  /** The only origin whose main frame may call. */
  readonly origin: string;
  /** What a channel has to wait for before it is answered; `null`: nothing. */
  readonly before?: (channel: Channel) => Promise<void> | null;
  /** What a full disk or the like did, in words; `null` for a bug. */
  readonly explain: (error: unknown) => Failure<FailureKind> | null;
  /** Bugs end here: the page is only told that something failed. */
  readonly onBug: (channel: string, error: unknown) => void;
}

/**
 * Serves the contract without knowing Electron: checks who calls (the main frame of the studio's own origin, exactly),
 * parses what comes in and what goes out, and puts every outcome into the envelope.
 */
export function serveContract({ handlers, origin, before, explain, onBug }: ServingOptions): Serving {
  const pending = new Set<Promise<Envelope>>();
  const endpoint = <C extends Channel>(channel: C) => {
    const handler: Handler<Inputs[C], Outputs[C]> | undefined = handlers()[channel];
    return handler && bind<Inputs[C], Outputs[C]>(schemas[channel], handler);
  };

  async function answer(channel: Channel, sender: Sender | null, input: unknown): Promise<Envelope> {
    if (!sender?.isMainFrame || sender.origin !== origin)
      return refusal("invalid", "This caller is not the studio.");
    try {
      for (let wait = before?.(channel) ?? null; wait !== null; wait = before?.(channel) ?? null) await wait;
      const served = endpoint(channel);
      return served ? await served(input) : refusal("locked", "The workspace is not open yet.");
    } catch (error) {
      const explained = explain(error);
      if (explained) return { ok: false, error: explained };
      onBug(channel, error);
      return refusal("internal", "This could not be done. What was saved before is kept.");
    }
  }

  return {
    call(channel, sender, input) {
      const call = answer(channel, sender, input).finally(() => pending.delete(call));
      pending.add(call);
      return call;
    },
    async idle() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

/** A value that leaves in the wrong shape is a bug of ours and throws. */
function bind<I, O>(
  { input: takes, output: gives }: { readonly input: z.ZodType<I>; readonly output: z.ZodType<unknown, O> },
  handler: Handler<I, O>,
): (input: unknown) => Promise<Envelope> {
  return async input => {
    const parsed = takes.safeParse(input);
    if (!parsed.success) return refusal("invalid", firstIssue(parsed.error));
    const answer = await handler(parsed.data);
    return answer.ok ? { ok: true, value: gives.parse(answer.value) } : answer;
  };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join(".") || "The input"}: ${issue.message}.` : "The input is not in order.";
}

function refusal(kind: FailureKind, message: string): Envelope {
  return { ok: false, error: { kind, message } };
}
