import "../app/parsing.ts";

/* What draws the stage is a bundle of its own: a start of the studio reads none of it. */
const { drawStage } = await import("../features/present/stage/draw.tsx");
await drawStage();
