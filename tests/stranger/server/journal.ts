import { z } from "zod";

const row = z.record(z.string(), z.json());

/** One accepted write, whoever made it. */
export const writeSchema = z.object({
  seq: z.int(),
  /** Virtual milliseconds since 1970. */
  at: z.number(),
  /** Whose token: a studio's name, or `dashboard`, or `restore`. */
  who: z.string(),
  op: z.enum(["create", "update", "delete"]),
  table: z.enum(["offers", "codes", "controls", "types"]),
  id: z.int(),
  body: z.json(),
  before: row.nullable(),
  after: row.nullable(),
  /** What the plan of faults did to the request that brought it. */
  fault: z.string().nullable(),
  /** Offers that are live at this moment with the server's own code, as a customer would see them. */
  exposed: z.array(z.int()),
});
export type Write = z.infer<typeof writeSchema>;

export const requestSchema = z.object({
  seq: z.int(),
  at: z.number(),
  who: z.string(),
  method: z.string(),
  url: z.string(),
  status: z.int().nullable(),
  fault: z.string().nullable(),
});
export type Request = z.infer<typeof requestSchema>;

export interface Journal {
  readonly writes: Write[];
  readonly requests: Request[];
  write(entry: Omit<Write, "seq">): void;
  request(entry: Omit<Request, "seq">): Request;
  /** Resolves when the writes are `count` in number. */
  reached(count: number): Promise<void>;
  clear(): void;
}

/** What the oracle reads: every accepted write, and every request. */
export function openJournal(): Journal {
  const writes: Write[] = [];
  const requests: Request[] = [];
  let seq = 0;
  let waiting: { readonly count: number; readonly go: () => void }[] = [];
  return {
    writes,
    requests,
    write(entry) {
      seq += 1;
      writes.push({ seq, ...entry });
      for (const { count, go } of waiting) if (writes.length >= count) go();
      waiting = waiting.filter(({ count }) => writes.length < count);
    },
    request(entry) {
      seq += 1;
      const request = { seq, ...entry };
      requests.push(request);
      return request;
    },
    reached: count =>
      writes.length >= count
        ? Promise.resolve()
        : new Promise(resolve => {
            waiting.push({ count, go: resolve });
          }),
    clear() {
      writes.length = 0;
      requests.length = 0;
    },
  };
}
