import { Button, UnstyledButton } from "@mantine/core";
import type { BulkResult } from "#shared/ipc/bulk-views.ts";
import { formatCount } from "../../ui/format.ts";
import { Message } from "../../ui/Message.tsx";
import classes from "./ChoiceBar.module.css";

interface RefusalsProps {
  readonly refused: BulkResult["refused"];
  readonly chosen: number;
  readonly onOpen: (id: string) => void;
  /** Goes on without these. */
  readonly onRest: (without: ReadonlySet<string>) => void;
}

/** Offers shown by name; the others are counted. */
const mostShown = 20;

/** Why nothing was changed, offer by offer, and the way on without them. */
export function Refusals({ refused, chosen, onOpen, onRest }: RefusalsProps) {
  const rest = chosen - refused.length;
  return (
    <div className={classes.refused}>
      <Message
        tone="error"
        title={`${formatCount(refused.length)} of ${formatCount(chosen)} cannot follow. Nothing was changed.`}
        actions={
          rest > 0 && (
            <Button variant="default" onClick={() => onRest(new Set(refused.map(({ id }) => id)))}>
              Go on with the other {formatCount(rest)}
            </Button>
          )
        }
      >
        <ul>
          {refused.slice(0, mostShown).map(({ id, title, message }) => (
            <li key={id}>
              <UnstyledButton className={classes.name} onClick={() => onOpen(id)}>
                {title ?? "Untitled offer"}
              </UnstyledButton>{" "}
              {message}
            </li>
          ))}
          {refused.length > mostShown && <li>{formatCount(refused.length - mostShown)} more</li>}
        </ul>
      </Message>
    </div>
  );
}
