import type { FormerFailure } from "./former-failure.ts";

/** Worlds in which a PUT was on its way when its row changed: what it echoes was read before it left (SYNC.md U5). */
export const overtaken: readonly FormerFailure[] = [
  {
    title: "[U5] a PUT on its way meets the backup that was put back after it left",
    script: {
      seed: 3826,
      setting: {
        profile: "today",
        studios: 1,
        pageSize: 100,
        offers: 1,
        quirks: {},
        bare404: false,
        readyAtRest: false,
        latency: 5,
      },
      steps: [
        {
          after: 0,
          kind: "fault",
          studio: 0,
          nth: 1,
          at: "write",
          fault: { on: "request", kind: "late", by: 3213 },
        },
        { after: 0, kind: "run", studio: 0, how: "sync" },
        {
          after: 0,
          kind: "fault",
          studio: 0,
          nth: 12,
          at: "any",
          fault: { on: "request", kind: "late", by: 1120 },
        },
        { after: 0, kind: "colleague", act: "edit_dates", which: 0, salt: 57476 },
        { after: 9245, kind: "person", studio: 0, act: "edit_methods", which: 1, salt: 842978 },
        { after: 0, kind: "person", studio: 0, act: "draft_ready", which: 0, salt: 555327 },
        { after: 0, kind: "run", studio: 0, how: "sync" },
        { after: 20207, kind: "restore" },
      ],
    },
  },
  {
    title: "[U5] a PUT that arrives after its deadline meets a colleague's edit",
    script: {
      seed: 9714,
      setting: {
        profile: "today",
        studios: 1,
        pageSize: 3,
        offers: 22,
        quirks: {},
        bare404: false,
        readyAtRest: false,
        latency: 300,
      },
      steps: [
        { after: 0, kind: "run", studio: 0, how: "sync" },
        {
          after: 11468,
          kind: "fault",
          studio: 0,
          nth: 1,
          at: "write",
          fault: { on: "request", kind: "late", by: 3711 },
        },
        { after: 0, kind: "person", studio: 0, act: "edit_dates", which: 0, salt: 830306 },
        { after: 4010794, kind: "run", studio: 0, how: "sync" },
        { after: 0, kind: "person", studio: 0, act: "edit", which: 2, salt: 760819 },
        {
          after: 0,
          kind: "ambush",
          studio: 0,
          nth: 4,
          on: "write",
          act: { kind: "colleague", act: "edit", which: 0, salt: 745017 },
        },
        {
          after: 0,
          kind: "fault",
          studio: 0,
          nth: 7,
          at: "any",
          fault: { on: "transaction", kind: "crash", moment: "before" },
        },
        { after: 0, kind: "person", studio: 0, act: "draft_ready", which: 2, salt: 363548 },
        { after: 411564, kind: "run", studio: 0, how: "sync" },
        { after: 28945, kind: "person", studio: 0, act: "edit", which: 2, salt: 666407 },
      ],
    },
  },
];
