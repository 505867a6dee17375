import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pictureRef, sampleArt } from "./sample-art.ts";
import { sampleSkins } from "./skins/samples.ts";

const folder = new URL("../../resources/art/", import.meta.url);
const fileOf = (ref: string) => new URL(ref.replace("asset:", ""), folder);

const logos = sampleSkins.flatMap(({ brand }) => [brand.logo, brand.logoDark]);

test.each([...sampleArt.map(art => art.ref), ...logos])("%s is bundled", ref =>
  expect(existsSync(fileOf(ref))).toBe(true),
);

test.each(readdirSync(folder))("%s draws and does nothing else", file => {
  const svg = readFileSync(new URL(file, folder), "utf8");
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toMatch(/<script|<foreignObject|\bon\w+=|(href|src)\s*=\s*"(?!#)|url\((?!#)/i);
});

test.each([
  "https://x.example/coffee.svg",
  "coffee.svg",
  "asset:secret.svg",
  "asset:../coffee.svg",
  "",
  null,
])("%j names no bundled picture", url => expect(pictureRef(url)).toBeNull());

test("an offer names a bundled picture by its asset name", () => {
  expect(pictureRef(" asset:coffee.svg ")).toBe("asset:coffee.svg");
});
