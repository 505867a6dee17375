import { UnstyledButton } from "@mantine/core";
import { formatCount } from "../../ui/format.ts";
import classes from "./OfferGrid.module.css";

/** Rows that wait, since showing them would move what a person reads. */
export function Held({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <UnstyledButton className={classes.held} onClick={onShow}>
      {formatCount(count)} new
    </UnstyledButton>
  );
}
