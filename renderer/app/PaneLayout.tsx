import { Splitter } from "@mantine/core";
import type { ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import classes from "./PaneLayout.module.css";
import { changePanes, usePaneStore } from "./pane-store.ts";
import { fittingWidths, paneLimits } from "./panes.ts";
import { usePanes } from "./use-panes.ts";
import { useWindowWidth } from "./use-window-width.ts";

interface PaneLayoutProps {
  readonly list: ReactNode;
  readonly editor: ReactNode;
  readonly preview: ReactNode;
}

/**
 * Three panes side by side, their widths remembered. A pane that is not shown keeps its place in the tree, so that
 * nothing typed in it is lost; the preview alone is taken out, since it only draws.
 */
export function PaneLayout({ list, editor, preview }: PaneLayoutProps) {
  const { shown } = usePanes();
  const wished = usePaneStore(
    useShallow(({ listWidth, previewWidth, tableEditorWidth }) => ({
      list: listWidth,
      preview: previewWidth,
      tableEditor: tableEditorWidth,
    })),
  );
  const widths = fittingWidths(useWindowWidth(), shown, wished);
  const besideTable = shown.table && shown.list && shown.editor;
  const listSize = besideTable ? 100 : sizeOf(shown.list, shown.editor, widths.list);
  const editorSize = besideTable ? (`${widths.tableEditor}px` as const) : shown.editor ? 100 : "0px";
  const previewSize = sizeOf(shown.preview, shown.editor, widths.preview);

  return (
    <Splitter
      className={classes.panes}
      classNames={{ handle: classes.handle ?? "" }}
      attributes={{ handle: { "aria-label": "Width of the pane" } }}
      withHandle={false}
      lineSize={1}
      handleColor="var(--line)"
      step="16px"
      shiftStep="64px"
      sizes={[listSize, editorSize, previewSize]}
      onSizeChange={([listWidth, editorWidth, previewWidth]) => {
        changePanes({
          ...(besideTable && { tableEditorWidth: pixels(editorWidth, paneLimits.tableEditor) }),
          ...(shown.list &&
            shown.editor &&
            !shown.table && { listWidth: pixels(listWidth, paneLimits.list) }),
          ...(shown.preview && shown.editor && { previewWidth: pixels(previewWidth, paneLimits.preview) }),
        });
      }}
    >
      <Splitter.Pane
        className={classes.pane}
        data-hidden={!shown.list || undefined}
        defaultSize={`${paneLimits.list.initial}px`}
        min={shown.list ? `${paneLimits.list.min}px` : "0px"}
        max={shown.editor && !shown.table ? `${paneLimits.list.max}px` : "100%"}
      >
        {list}
      </Splitter.Pane>
      <Splitter.Pane
        className={classes.pane}
        data-hidden={!shown.editor || undefined}
        defaultSize={100}
        min={shown.editor ? `${paneLimits.editor.min}px` : "0px"}
      >
        {editor}
      </Splitter.Pane>
      <Splitter.Pane
        className={classes.pane}
        data-hidden={!shown.preview || undefined}
        defaultSize={`${paneLimits.preview.initial}px`}
        min={shown.preview ? `${paneLimits.preview.min}px` : "0px"}
      >
        {shown.preview && (
          <div className={classes.preview} data-pane="preview" tabIndex={-1}>
            {preview}
          </div>
        )}
      </Splitter.Pane>
    </Splitter>
  );
}

/** A pane beside the editor has its own width; without the editor it takes all there is. */
function sizeOf(isShown: boolean, besideEditor: boolean, width: number): number | `${number}px` {
  if (!isShown) return "0px";
  return besideEditor ? `${width}px` : 100;
}

function pixels(size: unknown, limits: { readonly min: number; readonly max?: number }): number {
  const width = Number.parseFloat(String(size));
  return Number.isNaN(width) ? limits.min : Math.min(Math.max(width, limits.min), limits.max ?? width);
}
