import { expect, test } from "vitest";
import { keyName } from "./key-name.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ["Ctrl N", { key: "n", ctrlKey: true }],
  ["Ctrl N", { key: "n", metaKey: true }],
  ["Ctrl Shift Z", { key: "Z", ctrlKey: true, shiftKey: true }],
  ["Shift F6", { key: "F6", shiftKey: true }],
  ["Ctrl .", { key: ".", ctrlKey: true }],
  ["Ctrl Enter", { key: "Enter", ctrlKey: true }],
  ["Alt 3", { key: "3", altKey: true }],
  ["?", { key: "?", shiftKey: true }],
  ["/", { key: "/", shiftKey: true }],
  ["G", { key: "g" }],
])("a press is called %s", (name, press) => {
  expect(keyName({ ...plain, ...press })).toBe(name);
});
