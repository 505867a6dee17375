import type { FormerFailure } from "./former-failure.ts";

/** Worlds with a restored server that once broke a rule. */
export const restored: readonly FormerFailure[] = [
  {
    title: "[L3] a used id that a list read twice shows twice replaces one record",
    script: {
      seed: 4558,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 2,
        offers: 24,
        quirks: { unsortedLists: true },
        bare404: false,
        readyAtRest: true,
        latency: 80,
      },
      steps: [
        { after: 0, kind: "person", studio: 0, act: "draft_ready", which: 44, salt: 209853 },
        { after: 0, kind: "person", studio: 1, act: "draft_ready", which: 0, salt: 75232 },
        { after: 0, kind: "run", studio: 1, how: "sync" },
        { after: 617, kind: "colleague", act: "delete", which: 2, salt: 126819 },
        { after: 0, kind: "ambush", studio: 0, nth: 3, on: "any", act: { kind: "restore" } },
        { after: 804, kind: "run", studio: 0, how: "sync" },
        { after: 6430, kind: "run", studio: 1, how: "sync" },
        { after: 494, kind: "colleague", act: "edit", which: 0, salt: 19124 },
      ],
    },
  },
  {
    title: "[L3] a used id replaces one record, whatever colleagues delete while the list is read",
    script: {
      seed: 5955,
      setting: {
        profile: "today",
        studios: 3,
        pageSize: 2,
        offers: 6,
        quirks: {},
        bare404: false,
        readyAtRest: true,
        latency: 1500,
      },
      steps: [
        { after: 0, kind: "person", studio: 2, act: "draft_ready", which: 0, salt: 812545 },
        { after: 0, kind: "run", studio: 2, how: "sync" },
        { after: 64078, kind: "ambush", studio: 1, nth: 0, on: "any", act: { kind: "restore" } },
        {
          after: 0,
          kind: "ambush",
          studio: 2,
          nth: 12,
          on: "any",
          act: { kind: "colleague", act: "delete", which: 1, salt: 477386 },
        },
        { after: 0, kind: "run", studio: 1, how: "sync" },
        { after: 18203, kind: "person", studio: 1, act: "draft_ready", which: 2, salt: 35514 },
        { after: 0, kind: "run", studio: 2, how: "sync" },
        { after: 20195, kind: "person", studio: 2, act: "add_code", which: 1, salt: 539676 },
      ],
    },
  },
  {
    title: "[L2] what a create left empty is on the server too: the record may go with its row",
    script: {
      seed: 6330,
      setting: {
        profile: "today",
        studios: 2,
        pageSize: 100,
        offers: 0,
        quirks: {},
        bare404: false,
        readyAtRest: true,
        latency: 5,
      },
      steps: [
        { after: 0, kind: "person", studio: 1, act: "draft_ready", which: 2, salt: 791286 },
        { after: 0, kind: "person", studio: 1, act: "place_in_campaign", which: 0, salt: 919708 },
        { after: 0, kind: "run", studio: 1, how: "saved" },
        { after: 24194, kind: "restore" },
      ],
    },
  },
];
