import { expect, test } from "vitest";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { type NextStep, nextStep } from "./next-step.ts";

type Case = [OfferDetail["shown"], "draft" | "ready", number, NextStep["kind"], boolean];

test.each<Case>([
  ["draft", "draft", 0, "ready", false],
  ["draft", "draft", 2, "fix", false],
  ["ready", "ready", 0, "plan", true],
  ["changed", "ready", 1, "plan", true],
  ["rejected", "ready", 0, "plan", true],
  ["conflict", "ready", 0, "decide", false],
  ["synced", "ready", 0, "none", false],
])("a %s offer (%s, %i errors) leads to “%s”", (shown, stage, errors, kind, canGoBack) => {
  expect(nextStep({ shown, offer: { stage } }, errors)).toEqual({ kind, canGoBack });
});
