import board from "./board.css?inline";
import notes from "./notes.css?inline";
import paper from "./paper.css?inline";
import share from "./share.css?inline";
import sheet from "./sheet.css?inline";

/** The page around the previews; theirs is `previewStyles`, in shadow roots. Later sheets refine earlier ones. */
export const pageStyles: string = [board, paper, sheet, notes, share].join("\n");
