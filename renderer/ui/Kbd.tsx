import classes from "./Kbd.module.css";

/** A shortcut as key caps: `<Kbd keys="Ctrl N" />`. Said to nobody: the control carries `aria-keyshortcuts`. */
export function Kbd({ keys, onFill = false }: { readonly keys: string; readonly onFill?: boolean }) {
  return (
    <span className={classes.keys} data-on-fill={onFill || undefined} aria-hidden="true">
      {keys.split(" ").map(key => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
