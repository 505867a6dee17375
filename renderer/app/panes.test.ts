import { describe, expect, test } from "vitest";
import {
  fittingWidths,
  type PaneWish,
  paneLimits,
  panesFor,
  toggleEditor,
  toggleList,
  togglePreview,
  toggleTable,
} from "./panes.ts";

const initial: PaneWish = { preview: true, beside: "list", table: "off" };
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

describe("how wide the panes are", () => {
  const wished = { list: 384, preview: 384, tableEditor: 560 };
  const widths = (width: number, wish: PaneWish) => fittingWidths(width, panesFor(width, wish), wished);
  const rail = 48;

  test("as they were left, where the editor has enough", () => {
    expect(widths(1440, initial)).toEqual(wished);
  });

  test.each([1337, 1280, 1200, 1199, 1024, 900])("in a window %i wide the editor keeps its least", width => {
    for (const wish of [initial, togglePreview(width, initial)]) {
      const { list, preview } = panesFor(width, wish);
      const fitting = widths(width, wish);
      const sides = (list ? fitting.list + 1 : 0) + (preview ? fitting.preview + 1 : 0);
      expect(width - rail - sides).toBeGreaterThanOrEqual(paneLimits.editor.min);
      expect(fitting.list).toBeGreaterThanOrEqual(paneLimits.list.min);
      expect(fitting.preview).toBeGreaterThanOrEqual(paneLimits.preview.min);
    }
  });

  test("the editor beside the table gives way to it down to its own least", () => {
    const beside = toggleEditor(toggleTable(initial));
    expect(widths(1440, beside).tableEditor).toBe(560);
    expect(widths(1300, beside).tableEditor).toBe(1300 - rail - 720 - 1);
    expect(widths(1288, beside).tableEditor).toBe(paneLimits.tableEditor.min);
  });
});

describe("the table", () => {
  const table = toggleTable(initial);

  test.each([1440, 1100, 850])("stands alone in a window %i wide, and the panes come back", width => {
    expect(shown(width, table)).toBe("list");
    expect(panesFor(width, table).table).toBe(true);
    expect(shown(width, toggleTable(table))).toBe(shown(width, initial));
  });

  test.each([
    [1440, "list editor"],
    [1288, "list editor"],
    [1287, "editor"],
    [850, "editor"],
  ])("has the editor beside it in a window %i wide, or under it: %s", (width, panes) => {
    expect(shown(width, toggleEditor(table))).toBe(panes);
    expect(shown(width, toggleEditor(toggleEditor(table)))).toBe("list");
  });

  test("gives way to the preview", () => {
    expect(shown(1440, togglePreview(1440, table))).toBe("list editor preview");
    expect(shown(850, togglePreview(850, table))).toBe("preview");
  });

  test.each([
    [899, true],
    [768, true],
    [767, false],
  ])("is what a list alone in a window %i wide becomes: %s", (width, isTable) => {
    expect(panesFor(width, initial).table).toBe(isTable);
  });
});
