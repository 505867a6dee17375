import type { FormerFailure } from "./former-failure.ts";

/** Worlds in which the server's own code once stayed, or went, against the rule. */
export const ownCodes: readonly FormerFailure[] = [
  {
    title: "[U3] a second reading that looks for what is missing shows that a code is used by now",
    script: {
      seed: 17571,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 100,
        offers: 1,
        quirks: {},
        bare404: false,
        readyAtRest: false,
        latency: 300,
      },
      steps: [
        { after: 0, kind: "run", studio: 1, how: "look" },
        { after: 0, kind: "run", studio: 0, how: "look" },
        { after: 4001197, kind: "person", studio: 0, act: "edit_methods", which: 2, salt: 282847 },
        { after: 0, kind: "run", studio: 0, how: "sync" },
        { after: 858, kind: "person", studio: 1, act: "draft_ready", which: 1, salt: 634955 },
        { after: 0, kind: "person", studio: 0, act: "remove_code", which: 9, salt: 181140 },
        { after: 0, kind: "run", studio: 1, how: "sync" },
        { after: 1188, kind: "person", studio: 1, act: "draft_ready", which: 0, salt: 355990 },
        { after: 0, kind: "person", studio: 1, act: "draft_ready", which: 0, salt: 886740 },
        {
          after: 1238,
          kind: "ambush",
          studio: 1,
          nth: 3,
          on: "any",
          act: { kind: "colleague", act: "redeem", which: 0, salt: 812262 },
        },
        { after: 1012, kind: "person", studio: 0, act: "draft", which: 1, salt: 368286 },
      ],
    },
  },
  {
    title: "[U3] days that were typed since the plan don't make an offer live with the server's own code",
    script: {
      seed: 10374,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 100,
        offers: 0,
        quirks: {},
        bare404: false,
        readyAtRest: false,
        latency: 5,
      },
      steps: [
        { after: 0, kind: "person", studio: 1, act: "draft_ready", which: 1, salt: 498178 },
        {
          after: 0,
          kind: "fault",
          studio: 1,
          nth: 1,
          at: "write",
          fault: { on: "request", kind: "status", status: 409, retryAfter: null, json: true, done: false },
        },
        { after: 0, kind: "run", studio: 1, how: "sync" },
        {
          after: 21,
          kind: "ambush",
          studio: 1,
          nth: 6,
          on: "any",
          act: { kind: "person", studio: 1, act: "edit_dates", which: 2, salt: 677833 },
        },
        { after: 8963, kind: "run", studio: 1, how: "sync" },
      ],
    },
  },
];
