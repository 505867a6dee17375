import type { CSSProperties, ReactNode } from "react";

interface PaperPageProps {
  readonly style: CSSProperties;
  readonly note: string;
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}

/** One A4 page: what stands on it, and the foot that says what it is. */
export function PaperPage({ style, note, page, pages, children }: PaperPageProps) {
  return (
    <section className="paper" style={style}>
      {children}
      <footer className="paper-foot">
        <span>{note}</span>
        <span>{`Page ${page} of ${pages}`}</span>
      </footer>
    </section>
  );
}
