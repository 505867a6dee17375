import { type RefObject, useEffect, useRef, useState } from "react";
import { jumpToField } from "./jump.ts";
import { addPicture, addPictureAddress } from "./picture-adding.ts";

/**
 * A picture may be dropped anywhere on the editor, or pasted while the focus is in it. A text field keeps what is text:
 * there a paste is a picture only if there is no text with it.
 */
export function usePictureDrop(isOpen: boolean): { pane: RefObject<HTMLElement | null>; isOver: boolean } {
  const pane = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = pane.current;
    if (!element || !isOpen) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer || !bringsPicture(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !bringsPicture(event.dataTransfer)) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setOver(false);
    };
    element.addEventListener("dragenter", over, { signal });
    element.addEventListener("dragover", over, { signal });
    element.addEventListener("dragleave", leave, { signal });
    element.addEventListener("drop", drop, { signal });
    element.addEventListener("paste", paste, { signal });
    return () => {
      setOver(false);
      leaving.abort();
    };
  }, [isOpen]);
  return { pane, isOver };
}

/** Files, or a picture dragged out of a page; not a text that is moved from field to field. */
const bringsPicture = ({ types }: DataTransfer): boolean =>
  types.includes("Files") || (types.includes("text/uri-list") && types.includes("text/html"));

function paste(event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (!data || data.files.length === 0 || (isTextField(event.target) && data.types.includes("text/plain")))
    return;
  event.preventDefault();
  take(data);
}

function take(data: DataTransfer): void {
  const [address] = data.getData("text/uri-list").split(/\r?\n/);
  // What the page says is behind it is the server's own file; what comes along may be a smaller copy.
  if (data.files.length > 0) void addPicture([...data.files]);
  else if (address) addPictureAddress(address);
  jumpToField("picture");
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));
