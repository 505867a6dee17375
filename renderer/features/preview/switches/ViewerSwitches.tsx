import { NumberInput, TextInput } from "@mantine/core";
import { memo } from "react";
import { someViewer, type Viewer } from "#shared/preview/choices.ts";
import type { LookChange } from "../look/look.ts";
import { type Option, Radios } from "./Radios.tsx";
import classes from "./switches.module.css";

interface ViewerSwitchesProps {
  readonly viewer: Viewer;
  readonly soldOut: boolean;
  readonly onChange: (change: LookChange) => void;
}

/** As whom it is looked at: an invented customer, never a real one. */
export const ViewerSwitches = memo(function ViewerSwitches({
  viewer,
  soldOut,
  onChange,
}: ViewerSwitchesProps) {
  const kind = kindOf(viewer);
  const set = (change: Partial<Viewer>) => onChange({ viewer: { ...viewer, ...change } });
  return (
    <>
      <Radios
        label="Customer"
        tight
        options={kinds}
        value={kind}
        onChange={chosen => onChange({ viewer: viewers[chosen] })}
      />
      <span className={classes.parting} />
      <button
        type="button"
        className={classes.radio}
        aria-pressed={soldOut}
        onClick={() => onChange({ soldOut: !soldOut })}
      >
        Sold out
      </button>
      {kind !== "someone" && (
        <>
          <TextInput
            className={classes.name}
            aria-label="Name of the customer"
            placeholder="No name"
            maxLength={60}
            value={viewer.name ?? ""}
            onChange={event => set({ name: event.currentTarget.value || null })}
          />
          <NumberInput
            className={classes.uses}
            aria-label="Uses left"
            placeholder="Uses left"
            allowDecimal={false}
            allowNegative={false}
            min={0}
            max={9_999}
            hideControls
            value={viewer.usesLeft ?? ""}
            onChange={uses => set({ usesLeft: typeof uses === "number" ? uses : null })}
          />
        </>
      )}
    </>
  );
});

export type ViewerKind = "someone" | "inside" | "outside";

export const viewers: Readonly<Record<ViewerKind, Viewer>> = {
  someone: someViewer,
  inside: { name: "Maya", inAudience: true, usesLeft: null },
  outside: { name: "Maya", inAudience: false, usesLeft: null },
};

export function kindOf({ name, inAudience, usesLeft }: Viewer): ViewerKind {
  if (!inAudience) return "outside";
  return name === null && usesLeft === null ? "someone" : "inside";
}

const kinds: readonly Option<ViewerKind>[] = [
  { value: "someone", label: "Someone" },
  { value: "inside", label: "In audience" },
  { value: "outside", label: "Not in it" },
];
