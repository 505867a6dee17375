import type { MouseEvent } from "react";

/** A link of a preview is there to be seen and reached; what it would lead to is not here. */
export const nowhere = {
  href: "#offer",
  onClick: (event: MouseEvent): void => event.preventDefault(),
};
