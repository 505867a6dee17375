import { Checkbox } from "@mantine/core";
import type { SkinList } from "#shared/ipc/skin-views.ts";
import type { Skin } from "#shared/preview/skin.ts";
import { useRecordList } from "../../app/record-queries.ts";
import { Part } from "./Part.tsx";
import { assignSkin, type Refusal } from "./skin-actions.ts";
import classes from "./skin-fields.module.css";
import { channelNames, wearerName } from "./skin-words.ts";

interface WearersProps {
  readonly skin: Skin;
  readonly list: SkinList;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Programs that are drawn at once. */
const mostPrograms = 200;

/** Which programs' offers are shown in it; the first line is for all that have none of their own. */
export function Wearers({ skin, list, onRefused }: WearersProps) {
  const { data: programs } = useRecordList("program");
  const names = (programs?.rows ?? []).flatMap(({ name }) => name ?? []).slice(0, mostPrograms);
  const worn = new Map(
    list.worn.filter(each => each.channel === skin.channel).map(each => [each.program, each.skin]),
  );
  const known = [...new Set(["", ...worn.keys(), ...names])];
  const nameOf = (id: string | undefined) => list.skins.find(each => each.id === id)?.name;
  return (
    <Part
      title="Worn by"
      hint={`Previews of these programs’ offers in the ${channelNames[skin.channel]} look like this.`}
    >
      {known.map(program => {
        const other = worn.get(program) === skin.id ? undefined : nameOf(worn.get(program));
        return (
          <Checkbox
            key={program}
            className={classes.wearer ?? ""}
            label={
              <>
                {wearerName(program)}
                {other !== undefined && <span className={classes.purpose}> now “{other}”</span>}
              </>
            }
            checked={worn.get(program) === skin.id}
            onChange={event =>
              void assignSkin(program, skin.channel, event.currentTarget.checked ? skin.id : null).then(
                onRefused,
              )
            }
          />
        );
      })}
    </Part>
  );
}
