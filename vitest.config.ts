import { defineConfig } from "vitest/config";

const unit = [
  "packages/**/*.test.ts",
  "server/src/**/domain/**/*.test.ts",
  "server/src/**/files/**/*.test.ts",
  "web/src/**/*.test.ts",
];

/** Three projects, cheapest first: pure rules; modules on a real PostgreSQL; the program in a real browser. */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/reporter.mjs"],
    projects: [
      {
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          include: unit,
          environment: "node",
          // No test is timed: this only ends one that hangs, also on a machine that has much else to do.
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: "database",
          sequence: { groupOrder: 1 },
          include: ["server/src/**/*.test.ts"],
          exclude: unit,
          environment: "node",
          globalSetup: "server/src/testing/global-setup.ts",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          sequence: { groupOrder: 2 },
          include: ["e2e/src/**/*.test.ts"],
          environment: "node",
          globalSetup: "e2e/src/global-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // Now and then a browser on a busy machine draws no frame for half a minute. What is
          // broken fails twice; what passed only the second time is named at the end of the run.
          retry: 1,
        },
      },
    ],
  },
});
