import { useMemo, useRef } from "react";
import { PreviewHostProvider } from "#shared/preview/components/preview-context.ts";
import { Preview, sizeOf } from "#shared/preview/Preview.tsx";
import type { Scene } from "#shared/preview/scene.ts";
import { ShadowRoot } from "../../../app/preview-parts.ts";
import classes from "./stage.module.css";
import type { StageChannel } from "./stage-state.ts";
import { channelWords } from "./stage-words.ts";
import { gapShare, useStageScale } from "./use-stage-scale.ts";

interface PreviewsProps {
  readonly shown: readonly { readonly channel: StageChannel; readonly scene: Scene }[];
  readonly assetUrl: (ref: string) => string | null;
}

/** The offer in its channels, side by side and equally large; nothing in them can be pressed. */
export function Previews({ shown, assetUrl }: PreviewsProps) {
  const room = useRef<HTMLDivElement>(null);
  const scale = useStageScale(
    room,
    shown.map(({ scene }) => sizeOf(scene)),
  );
  const host = useMemo(() => ({ assetUrl }), [assetUrl]);
  return (
    <div className={classes.previews} style={{ columnGap: `${gapShare * 100}%` }} inert>
      <div ref={room} className={classes.room} />
      {shown.map(({ channel, scene }) => {
        const { width, height } = sizeOf(scene);
        return (
          <figure key={channel} className={classes.preview} style={{ inlineSize: width * scale }}>
            <figcaption className={classes.channel}>
              <b>{channelWords[channel]}</b>
              {scene.skin.sample && <span className={classes.sample}>sample skin</span>}
            </figcaption>
            <div style={{ blockSize: height * scale }}>
              <ShadowRoot
                className={classes.drawn}
                style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
              >
                <PreviewHostProvider value={host}>
                  <Preview scene={scene} />
                </PreviewHostProvider>
              </ShadowRoot>
            </div>
          </figure>
        );
      })}
    </div>
  );
}
