import { describe, expect, it } from "vitest";
import { codeTypeAfter, codeTypeOf } from "./code-type.ts";

describe("[W4] the code type", () => {
  it.each([
    [["promo_code"], "P"],
    [["show_save"], "S"],
    [["barcode"], "B"],
    [["online_link"], "O"],
    [["barcode", "promo_code"], "B"],
    [["qr", "online_link"], "O"],
    [["qr"], null],
    [[], null],
  ])("of %j is %j", (methods, letter) => {
    expect(codeTypeOf(methods)).toBe(letter);
  });

  it("keeps a pulled value until the methods change", () => {
    expect(codeTypeAfter("X", ["promo_code"], ["promo_code"])).toBe("X");
    expect(codeTypeAfter("X", ["promo_code", "barcode"], ["barcode", "promo_code"])).toBe("X");
    expect(codeTypeAfter("X", ["promo_code"], ["show_save"])).toBe("S");
    expect(codeTypeAfter("X", ["promo_code"], ["barcode", "promo_code"])).toBe("B");
    expect(codeTypeAfter("P", ["promo_code"], [])).toBeNull();
    expect(codeTypeAfter(null, ["promo_code"], ["promo_code"])).toBe("P");
  });
});
