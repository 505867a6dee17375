import { notifications } from "@mantine/notifications";
import { createElement } from "react";
import { ToastLine } from "./ToastLine.tsx";

/** How long a toast stays, in milliseconds; hovering or focusing it holds it. */
const shownFor = 6000;

/** One line at the bottom left about something that was done, with the way back (`word`). Never for errors. */
export function toast(message: string, undo?: () => void, word = "Undo"): void {
  const id = notifications.show({
    autoClose: shownFor,
    withCloseButton: true,
    closeButtonProps: { "aria-label": "Close" },
    message: createElement(ToastLine, {
      message,
      ...(undo && {
        word,
        undo: () => {
          notifications.hide(id);
          undo();
        },
      }),
    }),
  });
}
