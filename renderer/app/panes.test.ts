import { describe, expect, test } from "vitest";
import { type PaneWish, panesFor, toggleList, togglePreview } from "./panes.ts";

const initial: PaneWish = { preview: true, beside: "list" };
const shown = (width: number, wish: PaneWish) => {
  const { list, editor, preview } = panesFor(width, wish);
  return [list && "list", editor && "editor", preview && "preview"].filter(Boolean).join(" ");
};

describe("which panes there is room for", () => {
  test.each([
    [1440, "list editor preview"],
    [1200, "list editor preview"],
    [1199, "list editor"],
    [900, "list editor"],
    [899, "list"],
    [640, "list"],
  ])("a window %i wide shows %s at first", (width, panes) => {
    expect(shown(width, initial)).toBe(panes);
  });

  test("the list yields to the preview between 900 and 1200", () => {
    expect(shown(1100, togglePreview(1100, initial))).toBe("editor preview");
  });

  test("under 900 there is one pane at a time, and its toggles lead back to the editor", () => {
    const preview = togglePreview(850, initial);
    expect(shown(850, preview)).toBe("preview");
    expect(shown(850, togglePreview(850, preview))).toBe("editor");
    expect(shown(850, toggleList(initial))).toBe("editor");
    expect(shown(850, toggleList(preview))).toBe("list");
  });
});

describe("the preview's toggle", () => {
  test.each([1440, 1100])("pressed twice leaves a window %i wide as it was", width => {
    const twice = togglePreview(width, togglePreview(width, initial));
    expect(shown(width, twice)).toBe(shown(width, initial));
  });

  test("in a narrow window does not change what a wide one shows", () => {
    expect(shown(1440, togglePreview(1100, initial))).toBe("list editor preview");
  });
});
