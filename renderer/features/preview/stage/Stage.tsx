import { memo, type ReactNode, useMemo, useRef } from "react";
import { PreviewHostProvider } from "#shared/preview/components/preview-context.ts";
import { Preview, sizeOf } from "#shared/preview/Preview.tsx";
import type { Scene } from "#shared/preview/scene.ts";
import { usePicture } from "../../../app/pictures.ts";
import "../fonts.css";
import { CutMarks } from "../AuthorNotes.tsx";
import { assetsWith } from "../assets.ts";
import { ShadowRoot } from "../ShadowRoot.tsx";
import type { Findings } from "../use-findings.ts";
import { useFitScale } from "../use-fit-scale.ts";
import classes from "./stage.module.css";

interface StageProps {
  readonly scene: Scene;
  readonly findings: Findings;
  /** Lies over the preview, exactly as large. */
  readonly over?: ReactNode;
}

/** The preview on its dotted ground, as large as there is room for, with the author's marks beside it. */
export function Stage({ scene, findings, over }: StageProps) {
  const ground = useRef<HTMLDivElement>(null);
  const { surface, device } = scene;
  const size = useMemo(() => sizeOf({ surface, device }), [surface, device]);
  const scale = useFitScale(ground, size, margin);
  const height = size.height * scale;
  return (
    <div ref={ground} className={classes.ground}>
      <div
        className={classes.place}
        data-preview-place
        style={{ inlineSize: size.width * scale, blockSize: height }}
      >
        <ShadowRoot
          className={classes.drawn}
          device={device}
          style={{ inlineSize: size.width, blockSize: size.height, transform: `scale(${scale})` }}
        >
          <Drawn scene={scene} findings={findings} />
        </ShadowRoot>
        <CutMarks cuts={findings.cuts} height={height} />
        {over}
      </div>
    </div>
  );
}

/** The same scene is the same picture: what the author is told about it draws nothing anew. */
const Drawn = memo(
  function Drawn({ scene, findings }: Pick<StageProps, "scene" | "findings">) {
    const { onCut, onValueFit, onBarcodeFit } = findings;
    const named = scene.offer.picture;
    const { data: held } = usePicture(named);
    const host = useMemo(
      () => ({
        assetUrl: assetsWith(named, held),
        onCut,
        onValueFit,
        onBarcodeFit,
        untitled: "Untitled offer",
      }),
      [named, held, onCut, onValueFit, onBarcodeFit],
    );
    return (
      <PreviewHostProvider value={host}>
        <Preview scene={scene} />
      </PreviewHostProvider>
    );
  },
  (before, after) => before.scene === after.scene,
);

/** Around the preview: room for the marks at its side. */
const margin = { width: 30, height: 16 };
