import { channelTextLimit, limitedFields } from "#shared/domain/channel-texts.ts";
import { countGraphemes } from "#shared/domain/graphemes.ts";
import { fillPlaceholders } from "#shared/domain/placeholders.ts";
import { slotHintsOf } from "#shared/preview/slot-hints.ts";
import { useWornSkins } from "../../../app/skins.ts";
import { formatCount } from "../../../ui/format.ts";
import { useDraft } from "../draft.ts";
import { type CustomerText, type TextContext, valuesFor } from "./text-context.ts";
import classes from "./texts.module.css";

interface CounterProps extends TextContext {
  readonly field: CustomerText;
}

/** Characters against the smallest place among the chosen channels, counted as they read and as previews cut. */
export function Counter({ field, ...context }: CounterProps) {
  const limited = limitedFields.find(each => each === field);
  const count = useDraft(({ form }) => {
    const text = form[field];
    if (limited === undefined || text === null) return 0;
    return countGraphemes(
      text.includes("{") ? fillPlaceholders(text, valuesFor(field, form, context)) : text,
    );
  });
  const { data: worn } = useWornSkins(useDraft(({ form }) => form.program));
  const hints = worn === null ? undefined : slotHintsOf(worn);
  const limit = useDraft(({ form }) =>
    limited === undefined ? null : (channelTextLimit(limited, form.channels, hints)?.characters ?? null),
  );
  if (limit === null || count === null) return null;
  return (
    <span className={classes.counter} data-over={count > limit || undefined}>
      {formatCount(count)} / {formatCount(limit)}
    </span>
  );
}
