import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { allowedScripts } from "./install-scripts.mjs";

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "scripts-"));
});
afterEach(() => rmSync(project, { recursive: true }));

const packageJson = (content: object) =>
  writeFileSync(path.join(project, "package.json"), JSON.stringify(content));

test("only allowed scripts of packages of this platform are run, and node's elsewhere", () => {
  packageJson({ allowScripts: { node: true, "@native/here": true, "@native/elsewhere": true, loud: false } });
  for (const name of ["node", "@native/here", "loud"]) {
    mkdirSync(path.join(project, "node_modules", name), { recursive: true });
  }
  expect(allowedScripts(project)).toEqual(["@native/here"]);
});

test("a project that allows none runs none", () => {
  packageJson({});
  expect(allowedScripts(project)).toEqual([]);
});
