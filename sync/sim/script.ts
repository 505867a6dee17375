import type { ModelQuirks } from "./model/kigo-model.ts";

/** A world as data: what a seed makes, what the shrinker cuts, what the world plays. */
export interface Script {
  readonly seed: number;
  readonly setting: Setting;
  readonly steps: readonly Step[];
}

export type SimProfile = "today" | "complete" | "mixed";

export interface Setting {
  readonly profile: SimProfile;
  readonly studios: number;
  readonly pageSize: number;
  /** Offers that the dashboard made before anything else. */
  readonly offers: number;
  readonly quirks: Partial<ModelQuirks>;
  /** Its 404s have no JSON, as those of a gateway in front of it. */
  readonly bare404: boolean;
  /** Drafts are set to ready before the world comes to rest. */
  readonly readyAtRest: boolean;
  /** ms an answer takes at most when nothing is wrong. */
  readonly latency: number;
}

/** One thing that happens, `after` ms after the step before it. Which record is meant is a number to be taken modulo. */
export type Step = { readonly after: number } & (
  | PersonStep
  | ColleagueStep
  | { readonly kind: "run"; readonly studio: number; readonly how: "sync" | "look" | "saved" }
  | { readonly kind: "cancel"; readonly studio: number }
  | { readonly kind: "save_plan"; readonly studio: number }
  | {
      readonly kind: "fault";
      readonly studio: number;
      /** So many effects of its kind go by before it strikes; `at`: only writes are counted, or any request. */
      readonly nth: number;
      readonly at: "any" | "write";
      readonly fault: Fault;
    }
  /** The act happens when the studio's n-th next request of this sort has left and not arrived. */
  | {
      readonly kind: "ambush";
      readonly studio: number;
      readonly nth: number;
      readonly on: "any" | "write";
      readonly act: Act;
    }
  | { readonly kind: "backup" }
  | { readonly kind: "restore" }
  | { readonly kind: "upgrade" }
  | { readonly kind: "clock"; readonly studio: number; readonly by: number }
);

export type Act = PersonStep | ColleagueStep | { readonly kind: "restore" } | { readonly kind: "upgrade" };

export interface PersonStep {
  readonly kind: "person";
  readonly studio: number;
  readonly act: PersonAct;
  /** Which of the records or conflicts that fit. */
  readonly which: number;
  /** What is typed is made of this. */
  readonly salt: number;
}

export const personActs = [
  "draft",
  "draft_ready",
  "edit",
  "edit_in_window",
  "edit_dates",
  "edit_methods",
  "edit_texts",
  "edit_code",
  "edit_control",
  "add_code",
  "add_control",
  "remove_control",
  "remove_code",
  "ready",
  "back_to_draft",
  "remove",
  "restore",
  "duplicate",
  "resolve",
  "place_in_campaign",
  "new_other",
  "edit_other",
  "remove_other",
  "translate",
] as const;
export type PersonAct = (typeof personActs)[number];

export interface ColleagueStep {
  readonly kind: "colleague";
  readonly act: ColleagueAct;
  readonly which: number;
  readonly salt: number;
}

export const colleagueActs = [
  "create",
  "edit",
  "edit_dates",
  "edit_methods",
  "edit_texts",
  "delete",
  "delete_many",
  "edit_code",
  "delete_code",
  "add_code",
  "add_control",
  "edit_control",
  "delete_control",
  "redeem",
  "new_other",
  "edit_other",
  "delete_other",
  "link",
  "unlink",
] as const;
export type ColleagueAct = (typeof colleagueActs)[number];

/** What happens to a studio's n-th next effect of the kind that the fault speaks of. */
export type Fault =
  | { readonly on: "request"; readonly kind: "lost_request"; readonly silent: boolean }
  | { readonly on: "request"; readonly kind: "refused_connection" }
  | { readonly on: "request"; readonly kind: "lost_answer"; readonly silent: boolean }
  /** It arrives this many ms after its deadline; the studio hears nothing. */
  | { readonly on: "request"; readonly kind: "late"; readonly by: number }
  | { readonly on: "request"; readonly kind: "duplicate" }
  | {
      readonly on: "request";
      readonly kind: "status";
      readonly status: number;
      readonly retryAfter: number | null;
      readonly json: boolean;
      /** The server did it before it said so; 5xx only. */
      readonly done: boolean;
    }
  | { readonly on: "request"; readonly kind: "slow"; readonly ms: number }
  | { readonly on: "request"; readonly kind: "truncated" }
  /** Every answer is a page of somebody else's, for so many ms. */
  | { readonly on: "request"; readonly kind: "portal"; readonly ms: number; readonly status: number }
  | { readonly on: "request"; readonly kind: "no_token"; readonly ms: number }
  | { readonly on: "request"; readonly kind: "crash"; readonly moment: "before" | "after" }
  | { readonly on: "transaction"; readonly kind: "crash"; readonly moment: "before" | "within" | "after" }
  | { readonly on: "transaction"; readonly kind: "disk_full"; readonly ms: number };
