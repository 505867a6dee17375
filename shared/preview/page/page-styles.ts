import board from "./board.css?inline";
import paper from "./paper.css?inline";
import share from "./share.css?inline";

/** The page around the previews; theirs is `previewStyles`, in shadow roots. */
export const pageStyles: string = [board, paper, share].join("\n");
