import type { ServerView } from "#shared/ipc/sync-views.ts";
import { ways } from "../../ui/ways.ts";
import classes from "./records.module.css";

interface ServerLineProps {
  readonly need: Omit<ServerView["needs"][number], "since">;
  /** The kind, inside a sentence. */
  readonly many: string;
}

/** How this server takes records of the kind, in one line. */
export function ServerLine({ need, many }: ServerLineProps) {
  const { shape: Shape, word } = ways[need.way];
  return (
    <p className={classes.server} data-way={need.way}>
      <span className={classes.way}>
        <Shape size={14} stroke={1.75} aria-hidden="true" />
        {word}
      </span>{" "}
      {need.way === "exact" ? `This server takes ${many} as they are.` : need.words}
      {need.place && <code className="mono"> {need.place}</code>}
    </p>
  );
}
