import { useMemo, useRef } from "react";
import { type Scene, sceneOf } from "#shared/preview/scene.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { withSameParts } from "../../app/same-parts.ts";
import { choicesOf, type Look } from "./look/look.ts";

/** The scene of a look at `now`; what says the same as in the one before is the same object, so it isn't drawn anew. */
export function useScene(source: PreviewSource, look: Look, now: number): Scene {
  const before = useRef<Scene | undefined>(undefined);
  return useMemo(() => {
    const language = languagesOf(source).includes(look.language ?? "") ? look.language : null;
    const made = sceneOf(source, choicesOf({ ...look, language }, now));
    before.current = withSameParts(before.current, made);
    return before.current;
  }, [source, look, now]);
}

const languagesOf = ({ translations }: PreviewSource) => translations.map(({ language }) => language);
