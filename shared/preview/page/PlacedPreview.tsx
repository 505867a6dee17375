import { useMemo } from "react";
import type { PreviewChoices } from "../choices.ts";
import { PreviewHostProvider } from "../components/preview-context.ts";
import { Preview, sizeOf } from "../Preview.tsx";
import { sceneOf } from "../scene.ts";
import type { PreviewSource } from "../source.ts";
import { Isolated } from "./Isolated.tsx";

interface PlacedPreviewProps {
  readonly source: PreviewSource;
  readonly choices: PreviewChoices;
  readonly pictures: Readonly<Record<string, string>>;
  /** Nothing moves, and what could be redeemed says that it is a preview. */
  readonly isStill: boolean;
  readonly scale?: number;
}

const still = { isStill: true } as const;

/** One preview where nobody edits: it carries no author's marks. */
export function PlacedPreview({ source, choices, pictures, isStill, scale = 1 }: PlacedPreviewProps) {
  const host = useMemo(
    () => ({
      assetUrl: (ref: string) => (Object.hasOwn(pictures, ref) ? (pictures[ref] ?? null) : null),
      ...(isStill && still),
    }),
    [pictures, isStill],
  );
  const { width, height } = sizeOf(choices);
  return (
    <div style={{ inlineSize: width * scale, blockSize: height * scale }}>
      <Isolated
        style={{
          inlineSize: width,
          blockSize: height,
          transformOrigin: "0 0",
          ...(scale !== 1 && { transform: `scale(${scale})` }),
        }}
      >
        <PreviewHostProvider value={host}>
          <Preview scene={sceneOf(source, choices)} />
        </PreviewHostProvider>
      </Isolated>
    </div>
  );
}
