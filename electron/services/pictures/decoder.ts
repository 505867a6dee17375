import { Worker } from "node:worker_threads";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { PictureKind } from "./kinds.ts";

export interface ReencodeTask {
  readonly bytes: Uint8Array;
  readonly kind: PictureKind;
  /** Pixels; smaller pictures keep their size. */
  readonly largestSide: number;
}

/** WebP, upright, in sRGB, with no metadata. */
export interface Reencoded {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type DecoderAnswer = Reencoded | { readonly fault: Fault };
type Fault =
  | { readonly kind: "pixels"; readonly width: number; readonly height: number }
  | { readonly kind: "unreadable" };

export interface Decoder {
  /** `invalid`: why the picture cannot be read, in a sentence. One at a time; others wait. */
  reencode(task: ReencodeTask): Promise<Result<Reencoded, Failure<"invalid">>>;
  stop(): void;
}

/** A thread of its own that starts with the first picture and ends when none came for a while, giving its memory back. */
export function createDecoder({
  thread,
  patience = 30_000,
  idle = 20_000,
}: {
  /** The program of the thread. */
  readonly thread: string | URL;
  /** ms for one picture. */
  readonly patience?: number;
  /** ms without a picture. */
  readonly idle?: number;
}): Decoder {
  let worker: Worker | null = null;
  let resting: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function end(): void {
    if (resting) clearTimeout(resting);
    void worker?.terminate();
    worker = null;
  }

  async function one(task: ReencodeTask): Promise<Result<Reencoded, Failure<"invalid">>> {
    if (resting) clearTimeout(resting);
    worker ??= new Worker(thread, { stderr: true });
    worker.ref();
    const answer = await answerOf(worker, task, patience);
    worker.unref();
    if (answer === "late" || answer === "lost") end();
    else resting = setTimeout(end, idle).unref();
    if (answer === "late")
      return fail("invalid", "This picture took too long to read. Save it smaller, then try again.");
    if (answer === "lost") return fail("invalid", broken);
    return "fault" in answer ? fail("invalid", inWords(answer.fault)) : ok(answer);
  }

  return {
    reencode(task) {
      const turn = last.then(() => one(task));
      last = turn;
      return turn;
    },
    stop: end,
  };
}

function answerOf(
  worker: Worker,
  task: ReencodeTask,
  patience: number,
): Promise<DecoderAnswer | "late" | "lost"> {
  return new Promise(resolve => {
    const late = setTimeout(() => settle("late"), patience);
    const lost = () => settle("lost");
    const settle = (answer: DecoderAnswer | "late" | "lost") => {
      clearTimeout(late);
      worker.off("message", settle).off("error", lost).off("exit", lost);
      resolve(answer);
    };
    worker.on("message", settle).on("error", lost).on("exit", lost);
    worker.postMessage(task);
  });
}

const broken = "The picture is damaged or cut off, and can't be read. Get it once more, then try again.";

function inWords(fault: Fault): string {
  if (fault.kind === "unreadable") return broken;
  const size = [fault.width, fault.height].map(side => side.toLocaleString("en")).join(" × ");
  return `The picture is ${size} pixels, more than can be read here. Save it smaller: 2,000 pixels are enough.`;
}
