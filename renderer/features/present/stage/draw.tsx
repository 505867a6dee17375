import "@fontsource-variable/inter/wght.css";
import "../../../ui/tokens.css";
import { createRoot } from "react-dom/client";
import { studio } from "../../../app/studio.ts";
import { Stage } from "./Stage.tsx";

/** Draws what was started, and again whenever that is another playlist. */
export async function drawStage(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root to draw in.");
  const drawn = createRoot(root);
  const draw = async () => {
    const playlist = await studio.invoke("present:playlist");
    if (playlist.ok && playlist.value !== null) drawn.render(<Stage playlist={playlist.value} />);
  };
  studio.on("presenting", () => void draw());
  await draw();
}
