import { Mark } from "@mantine/core";
import { matchPieces } from "#shared/domain/search-words.ts";
import classes from "./OfferGrid.module.css";

/** A text with what the search found in it marked. */
export function MarkedText({ text, search }: { readonly text: string; readonly search: string }) {
  let at = 0;
  return matchPieces(text, search).map(piece => {
    const start = at;
    at += piece.text.length;
    return piece.isMatch ? (
      <Mark key={start} className={classes.match ?? ""}>
        {piece.text}
      </Mark>
    ) : (
      piece.text
    );
  });
}
