import path from "node:path";
import { build } from "vite";

/** `bare-list.ts` as one script, made as the studio's own window is: for production, minified. */
export async function bareBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, "bare-list.ts"), formats: ["iife"], name: "bare" },
    },
  });
  const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(each => each.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The bare list was not built.");
  return chunk.code;
}
