import { sizeOf } from "../Preview.tsx";
import { captionOf, colophon } from "./colophon.ts";
import { PlacedPreview } from "./PlacedPreview.tsx";
import type { BoardData } from "./page-data.ts";

/** Previews in a row on a quiet ground, as one picture. */
export function Board(data: BoardData) {
  const { offers, frames, pictures } = data;
  const shown = frames.flatMap(frame => {
    const offer = offers[frame.offer];
    return offer ? [{ ...frame, source: offer.source }] : [];
  });
  const isDark = frames.every(({ choices }) => choices.theme === "dark");
  return (
    <main className="board" data-ground={isDark ? "dark" : "light"} data-drawn="">
      <div className="board-row">
        {shown.map(({ offer, source, choices }) => (
          <figure
            key={`${offer} ${JSON.stringify(choices)}`}
            className="board-frame"
            style={{ inlineSize: sizeOf(choices).width }}
          >
            <figcaption className="board-caption">{captionOf(choices)}</figcaption>
            <PlacedPreview source={source} choices={choices} pictures={pictures} isStill={true} />
          </figure>
        ))}
      </div>
      <p className="board-note">
        {colophon(
          offers,
          frames.map(({ choices }) => choices.surface),
          data,
        )}
      </p>
    </main>
  );
}
