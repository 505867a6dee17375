import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { openSync } from "../../../app/route.ts";
import { Message } from "../../../ui/Message.tsx";
import shared from "../sync.module.css";

/** Nothing to decide: none came, or all are decided (`isDone`). */
export function AllDecided({ isDone }: { readonly isDone: boolean }) {
  return (
    <section className={shared.lone} aria-label="Conflicts">
      <Message
        tone="good"
        icon={IconCircleCheck}
        title={isDone ? "All decided" : "No conflicts"}
        actions={
          <Button variant={isDone ? "filled" : "default"} onClick={() => openSync("plan")}>
            Back to the plan
          </Button>
        }
      >
        {isDone
          ? "What you kept goes out with the next apply; what you took from the server needs no sending."
          : "A field that you and someone on the server change differently is put before you here. Fields that only one side changed are merged by themselves."}
      </Message>
    </section>
  );
}
