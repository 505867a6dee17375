import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { previewStyles } from "#shared/preview/styles.ts";

interface ShadowRootProps {
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  /** Its rim is as round as that device's. */
  readonly device?: string;
  readonly children: ReactNode;
}

/** Holds a preview apart: the studio's style sheets can't reach in, the preview's can't reach out. */
export function ShadowRoot({ className, style, device, children }: ShadowRootProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);

  useLayoutEffect(() => {
    const host = hostRef.current;
    if (!host) return;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [previewSheet()];
    setRoot(shadow);
  }, []);

  return (
    <div ref={hostRef} className={className} style={style} data-device={device}>
      {root && createPortal(<div className="apart">{children}</div>, root)}
    </div>
  );
}

let sheet: CSSStyleSheet | null = null;

/** One constructed sheet for every preview of the window: the window's CSP admits no other kind here. */
function previewSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`${cutInheritance}\n${previewStyles}`);
  return sheet;
}

/** Fonts, colours and spacing would be inherited through the boundary; a rule for the host itself the window could beat. */
const cutInheritance = ".apart { all: initial; display: block; }";
