import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { mustEqual } from "../support/checks.ts";
import { codesIn, pagesOf, textsOf } from "../support/read-codes.ts";
import { look, qrText, sharingStudio } from "../support/share.ts";

/** What is on the pictures and the pages that leave the studio, read back by programs that had no part in drawing them. */
const open = sharingStudio("share-prints");

/** At each resolution that leaves the studio (CHANNELS.md "Barcodes and QR"). */
for (const format of ["png1", "png2"] as const) {
  test(`a barcode and a QR code are read back from the picture (${format})`, async () => {
    const { share, ids } = open();
    for (const [id, surface, device, expected] of coded(ids)) {
      const file = await share({ offers: [id], format, surfaces: [surface], look: { ...look, device } });

      mustEqual(`The codes of ${surface} on a ${device}`, await codesIn(readFileSync(file)), [expected]);
    }
  });
}

test("a barcode and a QR code are read back from print, of modules that are large enough", async () => {
  const { share, ids } = open();
  for (const [id, surface, device, expected] of [...coded(ids), ...codedAsWell(ids)]) {
    const file = await share({
      offers: [id],
      format: "pdf",
      surfaces: [surface, "hub.feed", "hub.opened", "market.list"],
      look: { ...look, device },
    });
    const pages = await pagesOf(readFileSync(file), 300);
    const found = await Promise.all(pages.map(codesIn));
    mustEqual(`The codes of ${surface} on a ${device}`, found.flat(), [expected]);
  }
});

test("what is printed says what it is, with the notes on the sheet alone", async () => {
  const { ids, share } = open();
  const pdf = readFileSync(await share({ format: "pdf", surfaces: ["hub.feed"] }));
  const pages = await textsOf(pdf);
  expect(pages).toHaveLength(ids.length);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain("Shown in a sample skin, not the partner’s own. Draft of");
    expect(text).toContain(`Page ${index + 1} of ${ids.length}`);
    expect(text).not.toContain("Say it before they ask.");
  }
  const [sheet = ""] = await textsOf(readFileSync(await share({ format: "sheet" })));
  expect(sheet).toContain("Winter Warmers");
  expect(sheet).toContain("Say it before they ask.");
  expect(sheet).toContain("Shown in a sample skin");
  expect(sheet).toContain("</script> <script>window.hurt");
});

/** Offers with a code on them: the surface and device that show it, and what is read. */
function coded(ids: readonly string[]) {
  const [, bars = "", square = ""] = ids;
  return [
    [bars, "redeem.barcode", "phone", { format: "Code128", text: "4471883210" }],
    [square, "redeem.barcode", "phone", { format: "QRCode", text: qrText }],
  ] as const;
}

/** What only paper could make too narrow or too wide: two pixels a module on a page, and an article's number. */
function codedAsWell(ids: readonly string[]) {
  const [, , , narrow = "", article = ""] = ids;
  return [
    [narrow, "redeem.barcode", "desktop", { format: "Code128", text: "NH20-4471-8832" }],
    [article, "redeem.barcode", "phone", { format: "EAN13", text: "4006381333931" }],
  ] as const;
}
