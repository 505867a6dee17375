import { IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { redemptionMethods } from "../../domain/words.ts";
import type { Skin } from "../skin.ts";
import { wordingOf } from "../wording.ts";

/** The filters at the side of a page. They count nothing: what else there is, is not known. */
export const Filters = memo(function Filters({
  skin,
  locale,
}: {
  readonly skin: Skin;
  readonly locale: string;
}) {
  const say = wordingOf(skin, locale);
  const methods = redemptionMethods.map(method => `method.${method}`);
  return (
    <div className="filters" aria-hidden="true">
      <Group title={say("filter.category")} names={categories.map(name => say(name))} />
      <Group title={say("filter.use")} names={methods.map(name => say(name))} />
      <p className="filter-title">{say("filter.distance")}</p>
      <span className="filter-slider" />
    </div>
  );
});

const categories = ["filter.food", "filter.out", "filter.wellbeing", "filter.home", "filter.travel"];

function Group({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <div className="filter-group">
      <p className="filter-title">{title}</p>
      {names.map(name => (
        <span key={name} className="filter">
          <span className="filter-box">
            <IconCheck size={16} stroke={2.4} />
          </span>
          {name}
        </span>
      ))}
    </div>
  );
}
