import { afterEach, describe, expect, it, test } from "vitest";
import { keyName } from "../key-name.ts";
import { actOf, actOfKey, doable, provideActs } from "./acts.ts";
import { capsOf, commands, keyCaps, places } from "./table.ts";

const bound = (place: string) => commands.filter(command => command.place === place && command.key);

describe("the table of commands", () => {
  it.each(places.filter(place => place !== "everywhere"))(
    "binds no key twice in what can be done at once: everywhere and in the %s",
    place => {
      const keys = [...bound("everywhere"), ...bound(place)].map(({ key }) => key);
      expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
    },
  );

  it("names each act once, in a place, and no two alike where both could be chosen", () => {
    const titles = commands.map(({ place, title }) => `${place} ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  /** STUDIO.md "Keys", of what there is: what is pressed, and the act it means. */
  test.each([
    [{ key: "k", ctrlKey: true }, "palette.open"],
    [{ key: "/" }, "list.search"],
    [{ key: "n", ctrlKey: true }, "offer.new"],
    [{ key: "d", ctrlKey: true }, "offer.duplicate"],
    [{ key: "Enter", ctrlKey: true }, "offer.next"],
    [{ key: "Enter", ctrlKey: true }, "plan.apply"],
    [{ key: "Enter", ctrlKey: true }, "conflict.resolve"],
    [{ key: "z", ctrlKey: true }, "history.undo"],
    [{ key: "Z", ctrlKey: true, shiftKey: true }, "history.redo"],
    [{ key: "1", altKey: true }, "section.goal"],
    [{ key: "F8" }, "problem.next"],
    [{ key: "F8", shiftKey: true }, "problem.before"],
    [{ key: "F6" }, "pane.next"],
    [{ key: ".", ctrlKey: true }, "preview.toggle"],
    [{ key: "?", shiftKey: true }, "keys.show"],
    [{ key: "ArrowLeft" }, "conflict.mine"],
    [{ key: "ArrowRight" }, "conflict.theirs"],
    [{ key: "b" }, "conflict.base"],
    [{ key: "m" }, "conflict.merge"],
    [{ key: "e" }, "conflict.type"],
    [{ key: "ArrowLeft", shiftKey: true }, "conflict.mine.all"],
    [{ key: "Tab", ctrlKey: true }, "offer.before"],
  ] as const)("%o does %s", (press, id) => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    const done: string[] = [];
    ends.push(provideActs(() => ({ [id]: () => done.push(id) })));
    actOfKey(keyName({ ...plain, ...press }))?.();
    expect(done).toEqual([id]);
  });

  test.each([
    ["G O", "go.offers"],
    ["G M", "go.merchants"],
    ["G S", "go.sync"],
  ] as const)("%s does %s", (key, id) => {
    expect(commands.find(command => command.key === key)?.id).toBe(id);
  });

  it("shows keys as caps", () => {
    expect(keyCaps("offer.next")).toBe("Ctrl ⏎");
    expect(keyCaps("go.partners")).toBe("");
    expect(capsOf("Shift ArrowUp")).toBe("Shift ↑");
  });
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe("what can be done", () => {
  it("is what the parts that are there can do; the one that came last is asked first", () => {
    const done: string[] = [];
    ends.push(provideActs(() => ({ "offer.next": () => done.push("below") })));
    const end = provideActs(() => ({ "offer.next": () => done.push("above"), "offer.delete": null }));
    actOf("offer.next")?.();
    expect(actOf("offer.delete")).toBeNull();
    expect(doable().map(({ id }) => id)).toEqual(["offer.next"]);
    end();
    actOf("offer.next")?.();
    expect(done).toEqual(["above", "below"]);
  });

  it("is not what can't be done at the moment, by key either", () => {
    ends.push(provideActs(() => ({ "offer.duplicate": null })));
    expect(doable()).toEqual([]);
    expect(actOfKey("Ctrl D")).toBeNull();
    expect(actOfKey("Ctrl Y")).toBeNull();
  });
});
