import type { Errand } from "../line.ts";
import type { Facts, Family, Report } from "./facts.ts";

/** Elsewhere a 401 may say that there is no such path for this token (SYNC.md C1). */
const isKnownPath = /^\/dashboard\/(offers|promo-codes)(\/\d+)?$/;

interface Notes {
  /** Requests that left after the run should have ended. */
  afterStop: number;
  stoppedBy: "401" | "cancel" | null;
  /** When a request that was told to wait may leave again. */
  readonly waits: Map<string, number>;
  readonly tries: Map<string, number>;
}

/** DESIGN.md, sync invariant 10: deadlines, 401, 429 with Retry-After, cancelling. */
export function createRequests(facts: Facts, report: Report): Family {
  const notes = new Map<number, Notes>();
  const lineOf = ({ request }: Errand) =>
    `${request.method} ${request.path} ${JSON.stringify(request.query ?? null)} ${JSON.stringify(request.body ?? null)}`;
  /** As many may have been under way when the run learned that it has to stop. */
  const width = 8;

  return {
    runBegins: ({ number }) =>
      void notes.set(number, { afterStop: 0, stoppedBy: null, waits: new Map(), tries: new Map() }),
    cancelled({ number }) {
      const run = notes.get(number);
      if (run) run.stoppedBy = "cancel";
    },
    leaves(errand) {
      const { request, studio, sentAt } = errand;
      const run = notes.get(studio);
      if (!(request.deadline > 0 && Number.isFinite(request.deadline)))
        report("10", `studio ${studio} sent ${request.method} ${request.path} without a deadline`);
      if (run === undefined) return;
      const earliest = run.waits.get(lineOf(errand));
      if (earliest !== undefined && sentAt < earliest)
        report(
          "10",
          `studio ${studio} repeated ${request.method} ${request.path} ${earliest - sentAt} ms early`,
        );
      if (run.stoppedBy === null) return;
      run.afterStop += 1;
      const most = run.stoppedBy === "cancel" ? 1 : width;
      if (run.afterStop > most)
        report("10", `studio ${studio} went on after ${run.stoppedBy}: ${request.method} ${request.path}`);
    },
    told(errand, status, _fromApi, retryAfter) {
      const run = notes.get(errand.studio);
      if (run === undefined) return;
      if (status === 401 && isKnownPath.test(errand.request.path)) run.stoppedBy ??= "401";
      const line = lineOf(errand);
      if (status !== 429) {
        run.waits.delete(line);
        return;
      }
      // Without Retry-After the pause is half of the back-off at least (jitter).
      run.waits.set(line, facts.now() + (retryAfter ?? 250));
    },
  };
}
