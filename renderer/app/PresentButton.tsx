import { Button, Tooltip } from "@mantine/core";
import { IconPresentation, IconPresentationOff } from "@tabler/icons-react";
import { actOf } from "./commands/acts.ts";
import { keyCaps } from "./commands/table.ts";
import { endPresenting, usePresented } from "./presenting.ts";

/** Shows the chosen offers, or the open one, on the stage; while something is there it ends it. */
export function PresentButton() {
  const shown = usePresented();
  const isOn = shown !== null;
  const Shape = isOn ? IconPresentationOff : IconPresentation;
  return (
    <Tooltip label={isOn ? "Take the offers off the stage" : `Present  ${keyCaps("present.start")}`}>
      <Button
        variant="default"
        aria-keyshortcuts={isOn ? undefined : "F5"}
        leftSection={<Shape size={16} stroke={1.6} aria-hidden="true" />}
        onClick={isOn ? endPresenting : () => actOf("present.start")?.()}
      >
        {isOn ? "End presenting" : "Present"}
      </Button>
    </Tooltip>
  );
}
