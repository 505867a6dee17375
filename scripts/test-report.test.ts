import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, sum, withCrash } from "./test-report.ts";

describe("the unit runner's report", () => {
  const file = (status: string, ...assertionResults: { status: string; fullName: string }[]) => ({
    name: "a.test.ts",
    status,
    assertionResults,
  });

  test("is counted test by test", () => {
    const testResults = [
      file("failed", { status: "passed", fullName: "one" }, { status: "failed", fullName: "two" }),
      file("passed", { status: "passed", fullName: "three" }, { status: "skipped", fullName: "four" }),
    ];
    expect(countVitest({ testResults })).toEqual({ passed: 2, failed: 1, failures: ["two"] });
  });

  test("a file that could not be loaded is one failure", () => {
    expect(countVitest({ testResults: [file("failed")] })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("the window runner's report", () => {
  const spec = (title: string, ok: boolean, status = "expected") => ({ title, ok, tests: [{ status }] });

  test("is counted through nested suites, skipped ones left out", () => {
    const report = {
      errors: [],
      suites: [
        {
          title: "a.spec.ts",
          specs: [spec("one", true), spec("two", true, "skipped")],
          suites: [{ title: "inner", specs: [spec("three", false, "unexpected")] }],
        },
      ],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 1,
      failed: 1,
      failures: ["a.spec.ts > inner > three"],
    });
  });

  test("an error outside of any test is a failure", () => {
    const report = { suites: [], errors: [{ message: "set-up failed\n  at x" }] };
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1, failures: ["set-up failed"] });
  });
});

describe("a runner", () => {
  const fine = { passed: 3, failed: 0, failures: [] };

  test("that ended well counts as reported", () => {
    expect(withCrash("unit", 0, fine)).toEqual(fine);
  });

  test.each([
    ["crashed before its report", null, null, 0],
    ["ended badly with a report of nothing but successes", 1, fine, 3],
    ["ended well without a report", 0, null, 0],
  ])("that %s has failed once", (_how, code, count, passed) => {
    expect(withCrash("unit", code, count)).toMatchObject({ passed, failed: 1 });
  });

  test("that failed tests is not counted twice", () => {
    const failing = { passed: 3, failed: 2, failures: ["a", "b"] };
    expect(withCrash("unit", 1, failing)).toEqual(failing);
  });
});

test("sums add up", () => {
  const one = { passed: 1, failed: 1, failures: ["x"] };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 2, failures: ["x", "x"] });
});
