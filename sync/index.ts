/** The engine's public door: one run, one reading, one plan, and the ports they need. */
export { type Capabilities, complete, holdsKind, localOnlyFields, today } from "./capabilities.ts";
export { type Changes, heldChanges, localOnlyChanges } from "./differences.ts";
export { look, probeApi, type RunOutcome, type SyncOptions, sync } from "./engine.ts";
export {
  type Operation,
  openConflicts,
  type Plan,
  type Planning,
  type ProblemOf,
  plan,
  planInSteps,
} from "./plan.ts";
export type {
  Cause,
  Clock,
  FoundCapabilities,
  Ports,
  Random,
  Remote,
  Reply,
  Request,
  StopSignal,
  Store,
  StoreReader,
  StoreWriter,
} from "./ports.ts";
export type {
  Conflict,
  Entity,
  Fields,
  Intent,
  Json,
  JsonObject,
  Part,
  Rejection,
  SyncRecord,
} from "./record.ts";
export { type Decision, type Resolution, resolveConflict, undoResolution } from "./resolve.ts";
export { defaultConfig, type RunProgress, type SyncConfig } from "./run.ts";
export { readSavedPlan, type SavedPlan, savePlan } from "./saved-plan.ts";
export { RunStop } from "./stop.ts";
