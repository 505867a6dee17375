import { defineConfig } from "@playwright/test";

/** One real studio at a time: a window that shares the machine with another is slower than any person's. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../out/e2e",
  globalSetup: "./global-setup.ts",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // The file is named by PLAYWRIGHT_JSON_OUTPUT_FILE; without it nobody wants the report.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  forbidOnly: true,
});
