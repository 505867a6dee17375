import { type ReactNode, useLayoutEffect, useRef } from "react";

interface FlowBodyProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** What lies between a screen's head and its actions. Where it is longer than the screen, keys can scroll it too. */
export function FlowBody({ className = "", children }: FlowBodyProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    if (element.scrollHeight > element.clientHeight + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  });
  return (
    <div ref={ref} className={`flow-body ${className}`}>
      {children}
    </div>
  );
}
