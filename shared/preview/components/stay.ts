import type { SyntheticEvent } from "react";

/** Links of a preview are there to be seen and reached, not followed. */
export const stay = (event: SyntheticEvent): void => event.preventDefault();
