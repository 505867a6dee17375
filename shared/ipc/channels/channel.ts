import { z } from "zod";

/** What goes into a channel and what comes out. */
export const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** Of a record on this computer. */
export const id = z.string().min(1).max(64);

/** A channel that is asked nothing. */
export const none = z.undefined();
