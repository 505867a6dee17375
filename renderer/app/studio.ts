import type { z } from "zod";
import { fail, ok, type Result } from "#shared/domain/result.ts";
import {
  type Channel,
  contract,
  type EventName,
  type EventPayload,
  envelopeSchema,
  events,
  type FailureKind,
  type failureSchema,
  type Input,
  type Output,
  type StudioBridge,
} from "#shared/ipc/contract.ts";

declare global {
  interface Window {
    readonly studio?: StudioBridge;
  }
}

export type StudioFailure = z.infer<typeof failureSchema>;
export type Answer<T> = Result<T, StudioFailure>;

/** Channels that take nothing may be called without an input. */
type Arguments<C extends Channel> = undefined extends Input<C> ? [input?: Input<C>] : [input: Input<C>];

/**
 * The only way from the renderer to the main process. Never throws: an answer that is lost or malformed is a
 * failure of kind `internal`, in words that can be shown.
 */
export const studio = {
  async invoke<C extends Channel>(channel: C, ...[input]: Arguments<C>): Promise<Answer<Output<C>>> {
    const bridge = window.studio;
    if (!bridge) return lost("This page works only inside the studio.");
    const raw = await bridge.invoke(channel, input).then(ok, () => null);
    if (!raw) return lost("The studio's own process did not answer. What was saved before is kept.");
    const envelope = envelopeSchema.safeParse(raw.value);
    if (!envelope.success) return lost(misunderstood);
    if (!envelope.data.ok) return envelope.data;
    const output = outputs[channel].output.safeParse(envelope.data.value);
    return output.success ? ok(output.data) : lost(misunderstood);
  },

  /** Answers the function that ends the subscription. A malformed announcement is dropped. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
    const stop = window.studio?.on(event, raw => {
      const payload = payloads[event].safeParse(raw);
      if (payload.success) listener(payload.data);
    });
    return stop ?? (() => undefined);
  },
};

/* The same tables, typed so that a channel leads to its own schema. */
const outputs: { readonly [C in Channel]: { readonly output: z.ZodType<Output<C>> } } = contract;
const payloads: { readonly [E in EventName]: z.ZodType<EventPayload<E>> } = events;

const misunderstood = "The studio's own process gave an answer this window does not understand.";
const lost = (message: string) => fail<FailureKind>("internal", message);
