import { describe, expect, test } from "vitest";
import { testNow, testScene } from "../../../tests/support/flow-scene.ts";
import { activationView } from "./activation-view.ts";
import { sampleLink } from "./sample-link.ts";

const maya = { name: "Maya", inAudience: true, usesLeft: null };
const someone = { name: null, inAudience: true, usesLeft: null };

describe("before activation", () => {
  test("says whose link it is and until when it can wait", () => {
    expect(activationView(testScene("link.before", { choices: { viewer: maya } }))).toEqual({
      kind: "before",
      heading: "\u2068Maya\u2069, this link is yours",
      body: "Activate it once and the offer waits in your wallet until Dec 31.",
      note: "One person, one activation",
      action: "Activate offer",
    });
  });

  test("writes its days in the digits of the language, as every other surface does", () => {
    expect(activationView(testScene("link.before", { choices: { language: "ar" } }))).toMatchObject({
      body: expect.stringContaining("٣١ ديسمبر"),
    });
  });

  test("leaves out a name and a last day that nobody knows", () => {
    expect(
      activationView(
        testScene("link.before", { form: { endDate: null }, choices: { viewer: { ...someone, name: " " } } }),
      ),
    ).toMatchObject({
      heading: "This link is yours",
      body: "Activate it once and the offer waits in your wallet.",
    });
  });

  test.each<[string, Parameters<typeof testScene>[1], heading: string, body: string]>([
    [
      "before its first day",
      { choices: { now: Date.parse("2026-10-30T12:00:00Z") } },
      "This offer has not started yet",
      "You can activate it from Nov 1.",
    ],
    [
      "after its last day",
      { choices: { now: Date.parse("2027-01-02T12:00:00Z") } },
      "This link has expired",
      "The offer ended on Dec 31, 2026.",
    ],
    [
      "by somebody else",
      {
        choices: { viewer: { ...someone, inAudience: false } },
        form: { targetAudience: ["dealers", "fleet"] },
      },
      "This one is for \u2068dealers and fleet\u2069",
      "The offer cannot be activated on this account.",
    ],
    [
      "by somebody else, of nobody in particular",
      { choices: { viewer: { ...someone, inAudience: false } } },
      "This offer is for other customers",
      "The offer cannot be activated on this account.",
    ],
    [
      "when all uses are gone",
      { choices: { soldOut: true }, form: { totalUsageLimit: 1000 } },
      "Everything is gone",
      "All 1,000 uses are taken.",
    ],
    [
      "by who has used it up",
      { choices: { viewer: { ...someone, usesLeft: 0 } } },
      "This link has been used already",
      "It was activated on Nov 19 at 6:12 PM. If that was you, the offer is in your wallet.",
    ],
  ])("opened %s it is refused", (_when, scene, heading, body) => {
    expect(activationView(testScene("link.before", scene))).toMatchObject({ kind: "refused", heading, body });
  });
});

describe("after activation", () => {
  test("says what happened and when, where it is kept and what to do", () => {
    const scene = testScene("link.after", {
      choices: { viewer: { ...maya, usesLeft: 1 } },
      form: { redemptionMethods: ["show_save"] },
    });
    expect(activationView(scene)).toEqual({
      kind: "after",
      heading: "It’s yours, \u2068Maya\u2069",
      moment: "Activated today at 9:41 AM.",
      facts: [
        { icon: "done", text: "Activated", detail: "Just now" },
        { icon: "wallet", text: "Kept in your wallet", detail: "Until Dec 31" },
        { icon: "show_save", text: "Show it at the till", detail: "One use" },
      ],
      action: "Open in wallet",
      other: "Find the nearest place",
      handOver: { link: "https://go.nordhaven.example/a/7QK2", text: "Scan to keep it on your phone" },
    });
  });

  test.each<[string, Parameters<typeof testScene>[1], heading: string]>([
    ["whose offer is over", { form: { endDate: "2026-11-20" } }, "This link has expired"],
    ["whose offer is to come", { form: { startDate: "2026-12-01" } }, "This offer has not started yet"],
    [
      "of somebody else",
      { choices: { viewer: { ...someone, inAudience: false } } },
      "This offer is for other customers",
    ],
    ["when others find none left", { choices: { soldOut: true } }, "It’s yours"],
    ["that is used up", { choices: { viewer: { ...someone, usesLeft: 0 } } }, "It’s yours"],
  ])("of a link %s it says so", (_what, scene, heading) => {
    expect(activationView(testScene("link.after", scene))).toMatchObject({ heading });
  });

  test("leaves out what nobody said", () => {
    expect(activationView(testScene("link.after", { form: { endDate: null } }))).toMatchObject({
      heading: "It’s yours",
      facts: [
        { icon: "done", text: "Activated" },
        { icon: "wallet", detail: null },
      ],
      other: null,
    });
  });
});

describe("refused", () => {
  test.each([
    ["link.used", "broken", "This link has been used already", true],
    ["link.audience", "lock", "This offer is for other customers", true],
    ["link.expired", "calendar", "This link has expired", true],
    ["link.unknown", "unknown", "We don’t know this link", false],
    ["link.revoked", "withdrawn", "This link was withdrawn", true],
  ] as const)("%s says so with an icon and a way on", (surface, icon, heading, showsOffer) => {
    const view = activationView(testScene(surface));
    expect(view).toMatchObject({ kind: "refused", icon, heading, showsOffer });
    expect(view.kind === "refused" && view.action).toBeTruthy();
    expect(view.kind === "refused" && view.body).toBeTruthy();
  });

  test("tells no time at which the offer was not open yet", () => {
    const scene = testScene("link.used", { form: { startDate: "2026-11-21" } });
    expect(activationView(scene)).toMatchObject({ body: "If that was you, the offer is in your wallet." });
  });

  test("does not say that an offer ended that goes on", () => {
    expect(activationView(testScene("link.expired"))).toMatchObject({
      body: "It can no longer be activated.",
    });
  });

  test("tells times in the scene's zone", () => {
    const scene = testScene("link.used", { source: { timeZone: "Asia/Tokyo" }, choices: { now: testNow } });
    expect(activationView(scene)).toMatchObject({ body: expect.stringContaining("Nov 20 at 8:12 AM") });
  });
});

test.each([
  ["Nordhaven", "go.nordhaven.example/a/7QK2"],
  ["Café & Söhne", "go.cafesohne.example/a/7QK2"],
  ["東京", "go.example/a/7QK2"],
])("the sample link of %s is nobody's real address: %s", (name, link) => {
  expect(sampleLink({ brand: { name, logo: "asset:a", logoDark: "asset:a" } })).toBe(link);
});
