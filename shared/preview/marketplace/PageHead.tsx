import { IconChevronDown, IconSearch, IconSortDescending, IconUser } from "@tabler/icons-react";
import { memo } from "react";
import { Brand } from "../components/Brand.tsx";
import { initialsOf } from "../initials.ts";
import type { Skin, SkinTheme } from "../skin.ts";
import { wordingOf } from "../wording.ts";

interface PageHeadProps {
  readonly skin: Skin;
  readonly theme: SkinTheme;
  readonly locale: string;
  /** Of the customer, if somebody is signed in. */
  readonly name: string | null;
  readonly term: string | null;
}

/** Above every page of the Marketplace. */
export const PageHead = memo(function PageHead({ skin, theme, locale, name, term }: PageHeadProps) {
  const say = wordingOf(skin, locale);
  const initials = name === null ? "" : initialsOf(name, locale);
  return (
    <div className="page-head" aria-hidden="true">
      <div className="page-brand">
        <Brand skin={skin} theme={theme} />
      </div>
      <p className="search-field" data-typed={term !== null || undefined}>
        <IconSearch size={22} stroke={2} />
        <span>{term ?? say("market.search")}</span>
      </p>
      <div className="page-own">
        <span>{say("market.saved")}</span>
        <span className="avatar">{initials || <IconUser size={22} stroke={1.8} />}</span>
      </div>
    </div>
  );
});

/** What is listed below, and in which order. It names no number and no place: nobody knows them. */
export const ResultHead = memo(function ResultHead({
  skin,
  locale,
  term,
}: Pick<PageHeadProps, "skin" | "locale" | "term">) {
  const say = wordingOf(skin, locale);
  return (
    <div className="result-head" aria-hidden="true">
      <p className="result-title">{term === null ? say("market.title") : say("market.results", { term })}</p>
      <span className="chip">
        <IconSortDescending size={20} stroke={1.8} />
        {say("market.sort")}
        <IconChevronDown size={18} stroke={2} />
      </span>
    </div>
  );
});
