import {
  type Icon,
  IconBookmark,
  IconBuildingStore,
  IconCategory,
  IconChevronRight,
  IconFlag,
  IconHeartHandshake,
  IconSearch,
  IconStack2,
  IconTag,
  IconTicket,
} from "@tabler/icons-react";
import { MarkedText } from "../../features/offers/MarkedText.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { type ShownMark, StateIcon } from "../../ui/StateIcon.tsx";
import classes from "./palette.module.css";
import type { PaletteRow, RowIcon } from "./rows.ts";

interface PaletteLineProps {
  readonly id: string;
  readonly row: PaletteRow;
  readonly isChosen: boolean;
  /** What is marked in the title. */
  readonly text: string;
  readonly onRun: () => void;
}

/** One thing that ⏎ opens or does. The field keeps the focus, so the line is no stop of its own. */
export function PaletteLine({ id, row, isChosen, text, onRun }: PaletteLineProps) {
  const { icon, title, beside, why, isCode, keys, preview } = row;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox names it by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys.
    <div
      id={id}
      className={classes.line}
      role="option"
      aria-selected={isChosen}
      onMouseDown={event => event.preventDefault()}
      onClick={onRun}
    >
      <LineIcon icon={icon} />
      <span className={classes.title} data-code={isCode}>
        <MarkedText text={title} search={text} />
      </span>
      {beside && (
        <span className={classes.beside} data-alone={why === undefined || undefined}>
          <MarkedText text={beside} search={icon === "command" ? "" : text} />
        </span>
      )}
      {why && (
        <span className={classes.why}>
          {why.where}: <MarkedText text={why.text} search={text} />
        </span>
      )}
      <span className={classes.keys}>
        {keys && <Kbd keys={keys} />}
        {isChosen && preview && (
          <span aria-hidden="true">
            Open <Kbd keys="⏎" /> <span className={classes.second}>Preview</span> <Kbd keys="Ctrl ⏎" />
          </span>
        )}
      </span>
    </div>
  );
}

function LineIcon({ icon }: { readonly icon: RowIcon }) {
  if (isState(icon)) return <StateIcon state={icon} />;
  const Shape = shapes[icon];
  return <Shape className={classes.icon} size={15} stroke={1.6} aria-hidden="true" />;
}

type OtherIcon = Exclude<RowIcon, ShownMark>;

const shapes: Readonly<Record<OtherIcon, Icon>> = {
  program: IconStack2,
  campaign: IconFlag,
  merchant: IconBuildingStore,
  partner: IconHeartHandshake,
  offer_type: IconCategory,
  command: IconChevronRight,
  view: IconBookmark,
  tag: IconTag,
  code: IconTicket,
  search: IconSearch,
};

const isState = (icon: RowIcon): icon is ShownMark => !(icon in shapes);
