import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName, firstFree, uniqueNames } from "./file-names.ts";

describe("the name of a file, made of what people typed", () => {
  test.each([
    [["Every order at the brew bar", "Hub Feed"], "Every order at the brew bar – Hub Feed.png"],
    [["../../etc/passwd"], "etc passwd.png"],
    [["..\\..\\windows\\system32"], "windows system32.png"],
    [["C:\\autoexec.bat"], "C autoexec.bat.png"],
    [["20% off: <b>now</b>?"], "20% off b now b.png"],
    [[".htaccess"], "htaccess.png"],
    [["--help"], "help.png"],
    [["~root"], "root.png"],
    [["CON"], "_CON.png"],
    [["nul.tar"], "_nul.tar.png"],
    [["COM¹"], "_COM¹.png"],
    [["ends in dots..."], "ends in dots.png"],
    [["tab\tline\nbell\u0007nul\u0000"], "tab line bell nul.png"],
    [["gnp.\u202Etxt"], "gnp. txt.png"],
    [["", "  "], "Preview.png"],
    [["Tools.{21EC2020-3AEA-1069-A2DD-08002B30309D}"], "Tools {21EC2020-3AEA-1069-A2DD-08002B30309D}.png"],
    [["Brühbar"], "Brühbar.png"],
    [["قهوة"], "قهوة.png"],
  ])("%j is %s", (words, expected) => {
    expect(fileName(words, "png")).toBe(expected);
  });

  test.each([
    ["x".repeat(300), "Hub Feed", "de"],
    ["Winter", "y".repeat(300), "Hub Feed", "dark"],
    ["قهوة ".repeat(60), "شاي ".repeat(60), "Marketplace List", "ar"],
    ["👩‍👩‍👧".repeat(40), "Hub Feed"],
  ])("too long, keeps what tells it from the others: %j", (...words) => {
    const name = fileName(words, "png");
    expect(Buffer.byteLength(name)).toBeLessThan(170);
    for (const word of words.filter(each => each.length < 20)) expect(name).toContain(word);
    for (const word of words)
      expect(name).toContain([...word].slice(0, 4).join("").replaceAll("\u200D", " "));
  });

  test("is one segment that every system takes, whatever was typed", () => {
    const typed = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 300 })),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(typed, words => {
        const name = fileName(words, "png");
        expect(path.posix.basename(name)).toBe(name);
        expect(path.win32.basename(name)).toBe(name);
        expect(path.win32.parse(name).root).toBe("");
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+\.png$/u);
        expect(name).not.toMatch(/^[. ~-]|[. ]$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        expect(Buffer.byteLength(name)).toBeLessThan(170);
        // A name that fits is its own.
        expect(fileName([name.slice(0, -4)], "png")).toBe(name);
      }),
    );
  });
});

describe("names of one export", () => {
  test("differ, also where case and spelling of accents don't count", () => {
    const name = uniqueNames();
    const given = [
      "A.png",
      "a.png",
      "é.png",
      "e\u0301.png",
      "A (2).png",
      "A.png",
      "ΟΔΟΣ – Hub.png",
      "οδοσ – Hub.png",
    ];
    expect(given.map(name)).toEqual([
      "A.png",
      "a (2).png",
      "é.png",
      "e\u0301 (2).png",
      "A (2) (2).png",
      "A (3).png",
      "ΟΔΟΣ – Hub.png",
      "οδοσ – Hub (2).png",
    ]);
  });

  test("take the first number that is free", () => {
    const taken = new Set(["Winter", "Winter (2)"]);
    expect(firstFree("Winter", each => !taken.has(each))).toBe("Winter (3)");
    expect(firstFree("v1.5 offers", each => each !== "v1.5 offers")).toBe("v1.5 offers (2)");
  });
});
