import { requestsOf } from "./colleagues.ts";
import {
  createKigoModel,
  type KigoModel,
  type ModelRequest,
  type ModelResponse,
  type ModelSnapshot,
} from "./model/kigo-model.ts";
import type { ColleagueStep, Setting } from "./script.ts";
import type { Trace } from "./trace.ts";

export const token = "sim-token";

/** The world's one server: the model of a profile, its backup, and the colleagues at its dashboard. */
export interface Server {
  model(): KigoModel;
  isComplete(): boolean;
  backUp(): void;
  /** Back to the last backup, if there is one: ids are used again. */
  restore(): void;
  /** From today's endpoints to all of them. */
  upgrade(): void;
  colleague(step: Omit<ColleagueStep, "kind">): void;
}

interface ServerOptions {
  readonly setting: Setting;
  readonly now: () => number;
  readonly random: () => number;
  readonly trace: Trace;
  /** Somebody who is no studio has changed something. */
  readonly changed: (request: Pick<ModelRequest, "method" | "path">, answer: ModelResponse) => void;
}

export function createServer({ setting, now, random, trace, changed }: ServerOptions): Server {
  let profile: "today" | "complete" = setting.profile === "complete" ? "complete" : "today";
  const newModel = () => createKigoModel({ profile, now, random, token, quirks: setting.quirks });
  let model = newModel();
  let backup: ModelSnapshot | null = null;

  const ask = (request: ModelRequest) => {
    const answer = model.handle({ ...request, headers: { authorization: `Bearer ${token}` } });
    const body = JSON.stringify(request.body ?? null);
    trace.note(() => `colleague ${request.method} ${request.path} ${body} → ${answer.status}`);
    changed(request, answer);
  };

  /** A customer uses a code: the count goes up behind the API's back. */
  const redeem = (which: number) => {
    const { promoCodes } = model.tables;
    // The newest first: a code that somebody uses as soon as it is there.
    const row = [...promoCodes.values()].at(-1 - (which % Math.max(1, promoCodes.size)));
    if (row === undefined) return;
    model.plant("promoCodes", { ...row, redemption_count: row.redemption_count + 1 });
    trace.note(() => `a customer uses code ${row.promo_code}`);
    changed({ method: "PUT", path: "redemption" }, nothing);
  };

  return {
    model: () => model,
    isComplete: () => profile === "complete",
    backUp() {
      backup = model.snapshot();
      trace.note(() => "a backup of the server is made");
    },
    restore() {
      if (backup === null) return;
      model.restore(backup);
      trace.note(() => "the server is put back to its backup");
      changed({ method: "PUT", path: "backup" }, nothing);
    },
    upgrade() {
      if (profile === "complete") return;
      profile = "complete";
      const before = model.snapshot();
      model = newModel();
      model.restore(before);
      trace.note(() => "the server becomes a complete one");
    },
    colleague(step) {
      if (step.act === "redeem") redeem(step.which);
      else
        for (const request of requestsOf(step, model.tables, setting.quirks.putReplaces === true))
          ask(request);
    },
  };
}

const nothing: ModelResponse = { status: 200, json: null, headers: {} };
