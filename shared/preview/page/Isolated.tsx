import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { previewStyles } from "../styles.ts";

interface IsolatedProps {
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A preview in a shadow root, as in the studio's window: the page's style and the preview's don't meet. */
export function Isolated({ className, style, children }: IsolatedProps) {
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
    <div ref={hostRef} className={className} style={style} data-preview="">
      {root && createPortal(children, root)}
    </div>
  );
}

let sheet: CSSStyleSheet | null = null;

function previewSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { all: initial; display: block; }\n${previewStyles}`);
  return sheet;
}
