import { describe, expect, test } from "vitest";
import { createGate } from "./gate.ts";
import { createPacer } from "./pacer.ts";

const turn = () => new Promise<void>(resolve => void setImmediate(resolve));
const clock = { now: () => 0, sleep: async () => {}, turn };

function world(places: number) {
  const gate = createGate({ pacer: createPacer({ first: places, most: places }), clock });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (kind: "read" | "write", name: string) =>
    gate.on(kind, () => {
      begun.push(name);
      return new Promise<void>(resolve => void ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await turn();
    await turn();
  };
  return { gate, begun, begin, end };
}

describe("the gate", () => {
  test("begins at once where there is a place, and has no more under way than places", async () => {
    const { gate, begun, begin, end } = world(2);
    for (const name of ["a", "b", "c"]) void begin("read", name);
    expect([begun, gate.taken]).toEqual([["a", "b"], 2]);
    await end("b");
    expect([begun, gate.taken]).toEqual([["a", "b", "c"], 2]);
  });

  test("[U5] a write goes before readings that came earlier", async () => {
    const { begun, begin, end } = world(1);
    void begin("read", "first");
    void begin("read", "reading");
    void begin("write", "write");
    await end("first");
    expect(begun).toEqual(["first", "write"]);
    await end("write");
    expect(begun).toEqual(["first", "write", "reading"]);
  });

  test("[U5] who has just read goes on first", async () => {
    const { begun, begin, end } = world(1);
    const read = begin("read", "own reading").then(() => begin("write", "own write"));
    void begin("read", "another's");
    await end("own reading");
    expect(begun).toEqual(["own reading", "own write"]);
    await end("own write");
    await read;
    expect(begun.at(-1)).toBe("another's");
  });

  test("what throws leaves its place", async () => {
    const { gate } = world(1);
    await expect(gate.on("write", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
    expect(gate.taken).toBe(0);
  });
});
