import type { FormerFailure } from "./former-failure.ts";

/** Worlds that once broke a rule of when a request may be sent. */
export const asking: readonly FormerFailure[] = [
  {
    title: "[10] a reading that waits for its next try isn't sent after another was answered with 401",
    script: {
      seed: 42026,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 2,
        offers: 24,
        quirks: {},
        readyAtRest: false,
        latency: 5,
        bare404: false,
      },
      steps: [
        { after: 0, kind: "run", studio: 1, how: "sync" },
        { after: 16909, kind: "run", studio: 1, how: "sync" },
        { after: 14250, kind: "clock", studio: 1, by: -3600000 },
        { after: 0, kind: "run", studio: 1, how: "sync" },
        {
          after: 0,
          kind: "fault",
          studio: 1,
          nth: 14,
          at: "any",
          fault: { on: "request", kind: "portal", ms: 60000, status: 302 },
        },
        {
          after: 0,
          kind: "fault",
          studio: 1,
          nth: 13,
          at: "any",
          fault: { on: "request", kind: "no_token", ms: 3000 },
        },
        { after: 478469, kind: "person", studio: 1, act: "remove", which: 0, salt: 862580 },
      ],
    },
  },
];
