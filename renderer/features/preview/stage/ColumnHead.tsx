import { ActionIcon, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { memo } from "react";
import { previewChannels, surfaceSchema, surfacesOf } from "#shared/preview/surfaces.ts";
import { languageName } from "../../../ui/language-name.ts";
import { previewChannelWords, surfaceWords } from "../../../ui/preview-words.ts";
import type { Look } from "../look/look.ts";
import { removeBeside, turnAlone } from "../look/store.ts";
import { type OfferLanguage, shownLanguage } from "../use-languages.ts";
import { SubjectChoice } from "./SubjectChoice.tsx";
import { select } from "./select.ts";
import classes from "./stage.module.css";

interface ColumnHeadProps {
  readonly index: number;
  readonly look: Look;
  /** The offer that is open. */
  readonly openId: string;
  /** Of the offer that is shown. */
  readonly languages: readonly OfferLanguage[];
}

/** What makes this preview another than those beside it: these switches turn in it alone. */
export const ColumnHead = memo(function ColumnHead({ index, look, openId, languages }: ColumnHeadProps) {
  return (
    <header className={classes.columnHead}>
      <SubjectChoice index={index} subject={look.subject} openId={openId} />
      <Select
        {...select}
        aria-label={`Place shown in preview ${index + 1}`}
        data={places}
        value={look.surface}
        onChange={chosen => {
          const surface = surfaceSchema.safeParse(chosen);
          if (surface.success) turnAlone(index, { surface: surface.data });
        }}
      />
      {languages.length > 1 && (
        <Select
          {...select}
          aria-label={`Language of preview ${index + 1}`}
          data={languages.map(({ language }) => ({ value: language, label: languageName(language) }))}
          value={shownLanguage(languages, look.language)}
          onChange={language => turnAlone(index, { language })}
        />
      )}
      <ActionIcon
        variant="subtle"
        size={26}
        className={classes.remove ?? ""}
        aria-label={`Take preview ${index + 1} away`}
        onClick={() => removeBeside(index)}
      >
        <IconX size={15} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </header>
  );
});

const places = previewChannels.map(channel => ({
  group: previewChannelWords[channel],
  items: surfacesOf[channel].map(value => ({ value, label: surfaceWords[value] })),
}));
