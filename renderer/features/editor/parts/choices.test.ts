import { describe, expect, test } from "vitest";
import { matchesMerchant, merchantOptions } from "./merchant-options.ts";
import { isRetired, offerTypeChoices } from "./offer-type-choices.ts";
import { optionsFor } from "./redemption/PlacesField.tsx";
import { placesFrom } from "./redemption/use-merchant-places.ts";

describe("offer types to choose from", () => {
  const rows = [
    { name: "Loyalty points", retired: false },
    { name: "BOGO", retired: true },
    { name: "Percentage discount", retired: false },
    { name: null, retired: false },
  ];
  const labels = (current: string | null) => offerTypeChoices(rows, current).map(({ label }) => label);

  test("are the known and the new ones, each once, without the retired", () => {
    expect(labels(null)).toEqual([
      "Percentage discount",
      "Fixed discount",
      "Cashback",
      "Free item",
      "Loyalty points",
    ]);
  });

  test("keep what the offer has, marked if it is retired", () => {
    expect(labels("bogo").at(-1)).toBe("Buy one, get one (retired)");
    expect(labels("mystery_box").at(-1)).toBe("Mystery box");
    expect([isRetired(rows, "bogo"), isRetired(rows, "cashback"), isRetired(rows, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("merchants to choose from", () => {
  const merchants = [
    { merchantId: 123, name: "Ironvale" },
    { merchantId: -1, name: "Corner Shop" },
  ];
  const found = (chosen: number | null, typed: string) =>
    merchantOptions(merchants, chosen, typed)
      .filter(option => matchesMerchant(option, typed))
      .map(({ label }) => label);

  test.each([
    [null, "", ["Ironvale", "Corner Shop"]],
    [null, "iron", ["Ironvale"]],
    [null, "123", ["Ironvale"]],
    [null, "12", ["Merchant 12", "Ironvale"]],
    [null, "4711", ["Merchant 4711"]],
    [12, "1", ["Merchant 1", "Merchant 12", "Ironvale"]],
    [9, "", ["Merchant 9", "Ironvale", "Corner Shop"]],
    [123, "", ["Ironvale", "Corner Shop"]],
    [null, "0", []],
    [null, "nobody", []],
  ])("with %s chosen, “%s” finds %j", (chosen, typed, names) => {
    expect(found(chosen, typed)).toEqual(names);
  });
});

describe("places to choose from", () => {
  const places = placesFrom([
    { serverId: 12, fields: { addressLine1: "1 Main St", city: "Moline" } },
    { serverId: null, fields: { addressLine1: null, city: "Puerto" } },
    { serverId: null, fields: { addressLine1: null, city: null } },
    { serverId: 13, fields: {} },
  ]);

  test("go by their number, else by their name", () => {
    expect(places).toEqual([
      { reference: "12", name: "1 Main St, Moline" },
      { reference: "Puerto", name: "Puerto" },
      { reference: "13", name: "Place 13" },
    ]);
  });

  test("hold what is chosen beyond them, and what is typed", () => {
    const labels = (chosen: string[], typed: string) =>
      optionsFor(places, chosen, typed).map(({ label }) => label);
    expect(labels(["99", "Old town"], "")).toEqual([
      "1 Main St, Moline",
      "Puerto",
      "Place 13",
      "Place 99",
      "Old town",
    ]);
    expect(labels([], "New").at(-1)).toBe("Use “New”");
    expect(labels([], "Puerto").at(-1)).toBe("Place 13");
  });
});
