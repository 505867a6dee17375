import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { eventually, mustEqual } from "../support/checks.ts";
import { sharingStudio } from "../support/share.ts";

/** An export of many that ends before its end: by a person, and by a power cut. */
const open = sharingStudio("share-ends");

test("an export of many says how far it is, and cancelled leaves no file", async () => {
  const { studio, ids, target, request } = open();
  const { page } = studio;
  const many = Array.from({ length: 400 }, () => ids[0]);
  const sharing = page.evaluate(
    `window.studio.invoke("share:export", ${JSON.stringify(request({ offers: many, format: "png1" }))})`,
  );
  const running = page.getByRole("region", { name: "What runs" });
  await expect(running).toContainText(/Drawing previews: \d+ of 400/, { timeout: 30_000 });
  await running.getByRole("button", { name: "Cancel" }).click();
  const answer = envelopeSchema.parse(await sharing);
  expect(answer).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  await expect(running).toHaveCount(0);
  mustEqual("What is left", readdirSync(target), []);
});

test("a kill in the middle of an export leaves no file that anybody would open", async () => {
  const { studio, ids, target, request } = open();
  const many = Array.from({ length: 400 }, () => ids[0]);
  void studio.page
    .evaluate(
      `window.studio.invoke("share:export", ${JSON.stringify(request({ offers: many, format: "png1" }))})`,
    )
    .catch(() => undefined);
  await eventually(() => {
    const drafts = readdirSync(target);
    expect(drafts.flatMap(name => readdirSync(path.join(target, name))).length).toBeGreaterThan(2);
  });
  await studio.kill();
  mustEqual(
    "What a person sees",
    readdirSync(target).filter(name => !name.startsWith(".")),
    [],
  );
});
