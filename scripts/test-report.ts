import { z } from "zod";

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Titles of what failed. */
  readonly failures: readonly string[];
}

const vitestReportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** A file that could not even be loaded counts as one failure. */
export function countVitest(report: unknown): Count {
  const { testResults } = vitestReportSchema.parse(report);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter(test => test.status === "failed").map(test => test.fullName);
    return status === "failed" && failed.length === 0 ? [`${name} could not be run`] : failed;
  });
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failures.length,
    failures,
  };
}

interface PlaywrightSuite {
  title: string;
  specs: { title: string; ok: boolean; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[] | undefined;
}
const playwrightSuiteSchema: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(
      z.object({ title: z.string(), ok: z.boolean(), tests: z.array(z.object({ status: z.string() })) }),
    ),
    suites: z.array(playwrightSuiteSchema).optional(),
  }),
);
const playwrightReportSchema = z.object({
  suites: z.array(playwrightSuiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** An error outside of any test (a file that could not be loaded, a set-up that failed) counts as one failure. */
export function countPlaywright(report: unknown): Count {
  const { suites, errors } = playwrightReportSchema.parse(report);
  const specs = suites.flatMap(suite => specsOf(suite, suite.title));
  const ran = specs.filter(({ tests }) => tests.some(({ status }) => status !== "skipped"));
  const failures = [
    ...ran.filter(({ ok }) => !ok).map(({ title }) => title),
    ...errors.map(({ message }) => message?.split("\n")[0] ?? "An error outside of any test"),
  ];
  return { passed: ran.filter(({ ok }) => ok).length, failed: failures.length, failures };
}

function specsOf(suite: PlaywrightSuite, place: string): PlaywrightSuite["specs"] {
  return [
    ...suite.specs.map(spec => ({ ...spec, title: `${place} > ${spec.title}` })),
    ...(suite.suites ?? []).flatMap(inner => specsOf(inner, `${place} > ${inner.title}`)),
  ];
}

/** A runner that ended badly without a failure of its own to show for it has failed once. */
export function withCrash(name: string, code: number | null, count: Count | null): Count {
  if (count && (code === 0 || count.failed > 0)) return count;
  const failures = [
    ...(count?.failures ?? []),
    `${name} ended with code ${code} and left no failure in its report`,
  ];
  return { passed: count?.passed ?? 0, failed: failures.length, failures };
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}
