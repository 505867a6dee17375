import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["tests/support/properties.ts"],
    // PGlite and SQLite files are heavy beside two cores; a slow machine is no failing test.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Many tests drive processes of their own; two at once are what two cores carry.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Each test makes its own folder, store and seed: what a file loaded, the next need not load again.
          isolate: false,
          include: [
            "{electron,renderer,scripts,server,shared,sync}/**/*.test.{ts,tsx}",
            "tests/support/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["tests/contract/**/*.contract.test.ts"],
          globalSetup: "tests/contract/built-page.ts",
        },
      },
      {
        extends: true,
        // Each test drives dozens of processes.
        test: { name: "stranger", include: ["tests/stranger/*.test.ts"], testTimeout: 120_000 },
      },
      {
        extends: true,
        // Two worlds of processes, killed and started again, side by side.
        test: { name: "crash", include: ["tests/crash/*.test.ts"], testTimeout: 90_000 },
      },
    ],
  },
});
