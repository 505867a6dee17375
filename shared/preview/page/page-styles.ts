import board from "./board.css?inline";

/** The page around the previews; theirs is `previewStyles`, in shadow roots. */
export const pageStyles: string = [board].join("\n");
