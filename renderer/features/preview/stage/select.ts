import classes from "./stage.module.css";

/** How the lists in the head of a preview look. */
export const select = {
  size: "xs",
  allowDeselect: false,
  className: classes.select ?? "",
  comboboxProps: { transitionProps: { duration: 0 }, width: 220, position: "bottom-start" },
} as const;
