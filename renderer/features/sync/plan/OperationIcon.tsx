import { type Icon, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import type { Operation } from "#shared/ipc/sync-views.ts";
import { operationWords } from "../../../ui/words.ts";
import classes from "./plan.module.css";

/** What an operation does, on its tint; the word is for those who can't see it. */
export function OperationIcon({ op }: { readonly op: Operation["op"] }) {
  const { shape: Shape, tone } = looks[op];
  return (
    <span className={classes.op} data-tone={tone} role="img" aria-label={operationWords[op]}>
      <Shape size={13} stroke={1.75} aria-hidden="true" />
    </span>
  );
}

const looks: Record<Operation["op"], { shape: Icon; tone: "green" | "amber" | "red" }> = {
  create: { shape: IconPlus, tone: "green" },
  link: { shape: IconPlus, tone: "green" },
  update: { shape: IconPencil, tone: "amber" },
  delete: { shape: IconTrash, tone: "red" },
  unlink: { shape: IconTrash, tone: "red" },
};
