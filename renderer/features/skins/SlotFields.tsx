import { type Skin, slotLines } from "#shared/preview/skin.ts";
import { NumberField } from "./fields/NumberField.tsx";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { slotsShown, usualHint } from "./skin-slots.ts";

/** How many lines the channel has for each text before it cuts, and how many characters that usually is. */
export function SlotFields({ skin, edit }: PartProps) {
  const set = (slot: string, part: Partial<Skin["slots"][string]>) =>
    edit?.(now => withSlot(now, slot, part), `slot ${slot} ${Object.keys(part).join()}`);
  return (
    <Part
      title="Room for texts"
      hint="A text is cut where its lines end. The characters are what an author is told while typing."
    >
      <div className={classes.slots}>
        <span />
        <span className={classes.columnHead}>Lines</span>
        <span className={classes.columnHead}>Characters</span>
        {slotsShown(skin).map(({ slot, name, place }) => (
          <div key={slot} className={classes.slot}>
            <span>
              {name} <span className={classes.purpose}>{place}</span>
            </span>
            <NumberField
              path="slots.*.lines"
              label={`Lines of the ${name.toLowerCase()}, ${place}`}
              isInTable
              isWhole
              min={1}
              max={12}
              value={slotLines(skin, slot)}
              onChange={edit && (lines => lines !== undefined && set(slot, { lines }))}
            />
            <NumberField
              path="slots.*.hint"
              label={`Characters of the ${name.toLowerCase()}, ${place}`}
              isInTable
              isWhole
              min={1}
              max={9999}
              value={skin.slots[slot]?.hint ?? usualHint(slot)}
              onChange={edit && (hint => hint !== undefined && set(slot, { hint }))}
            />
          </div>
        ))}
      </div>
    </Part>
  );
}

function withSlot(skin: Skin, slot: string, part: Partial<Skin["slots"][string]>): Skin {
  const before = skin.slots[slot] ?? { lines: slotLines(skin, slot), hint: usualHint(slot) };
  return { ...skin, slots: { ...skin.slots, [slot]: { ...before, ...part } } };
}
