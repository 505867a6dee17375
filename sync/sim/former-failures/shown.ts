import type { FormerFailure } from "./former-failure.ts";

/** Worlds in which a person typed between the plan and the write: what the plan showed is sent. */
export const shown: readonly FormerFailure[] = [
  {
    title: "[P4] a create carries what the plan showed, whatever was typed while the list was read",
    script: {
      seed: 6446,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 100,
        offers: 1,
        quirks: {},
        bare404: false,
        readyAtRest: true,
        latency: 5,
      },
      steps: [
        { after: 0, kind: "run", studio: 1, how: "sync" },
        { after: 2948, kind: "person", studio: 1, act: "add_control", which: 0, salt: 590172 },
        {
          after: 0,
          kind: "ambush",
          studio: 1,
          nth: 7,
          on: "any",
          act: { kind: "person", studio: 1, act: "edit_control", which: 0, salt: 574345 },
        },
        { after: 0, kind: "run", studio: 1, how: "saved" },
        {
          after: 658,
          kind: "fault",
          studio: 1,
          nth: 9,
          at: "any",
          fault: { on: "request", kind: "portal", ms: 50, status: 302 },
        },
      ],
    },
  },
  {
    title: "[P4] an update carries what the plan showed, whatever was typed while the list was read",
    script: {
      seed: 7652,
      setting: {
        profile: "today",
        studios: 1,
        pageSize: 100,
        offers: 1,
        quirks: { barePages: true },
        bare404: false,
        readyAtRest: true,
        latency: 1500,
      },
      steps: [
        { after: 0, kind: "run", studio: 0, how: "saved" },
        { after: 20467, kind: "person", studio: 0, act: "draft_ready", which: 1, salt: 889640 },
        { after: 0, kind: "run", studio: 0, how: "sync" },
        { after: 400688, kind: "run", studio: 0, how: "saved" },
        { after: 4909, kind: "person", studio: 0, act: "edit_code", which: 0, salt: 506844 },
        { after: 9500, kind: "person", studio: 0, act: "edit_code", which: 0, salt: 394509 },
      ],
    },
  },
];
