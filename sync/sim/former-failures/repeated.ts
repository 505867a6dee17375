import type { FormerFailure } from "./former-failure.ts";

/** Worlds in which a write was delivered once more: the answer to the copy reaches nobody. */
export const repeated: readonly FormerFailure[] = [
  {
    title: "[U1] a copy that takes the id of a record that is gone is a double, and a person is asked",
    script: {
      seed: 3324,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 100,
        offers: 3,
        quirks: { noServerCode: true },
        bare404: false,
        readyAtRest: true,
        latency: 5,
      },
      steps: [
        { after: 0, kind: "person", studio: 0, act: "draft_ready", which: 0, salt: 571533 },
        { after: 0, kind: "run", studio: 0, how: "sync" },
        { after: 11069, kind: "run", studio: 1, how: "sync" },
        {
          after: 412576,
          kind: "fault",
          studio: 1,
          nth: 1,
          at: "write",
          fault: { on: "request", kind: "duplicate" },
        },
        { after: 0, kind: "person", studio: 1, act: "draft_ready", which: 1, salt: 474092 },
        { after: 0, kind: "ambush", studio: 1, nth: 10, on: "any", act: { kind: "restore" } },
        { after: 0, kind: "person", studio: 1, act: "edit_methods", which: 2, salt: 556867 },
        { after: 0, kind: "person", studio: 1, act: "draft_ready", which: 2, salt: 735905 },
        { after: 0, kind: "run", studio: 1, how: "sync" },
        { after: 18026, kind: "colleague", act: "edit_other", which: 2, salt: 861565 },
      ],
    },
  },
];
