import { ActionIcon, Button, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconMapPin, IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import type { RecordDetail } from "#shared/ipc/record-views.ts";
import panes from "../../ui/list-detail.module.css";
import head from "../../ui/record-head.module.css";
import { fieldsOf } from "./kinds.ts";
import { RecordField } from "./RecordField.tsx";
import { create, type Refusal, removePlace } from "./record-actions.ts";
import classes from "./records.module.css";
import { withoutField } from "./refusal-words.ts";
import { placeWords } from "./row-words.ts";

interface PlacesProps {
  readonly merchant: string;
  readonly places: RecordDetail["places"];
}

/** The places of a merchant, each a line that opens to its fields; a new one is made by its address. */
export function Places({ merchant, places }: PlacesProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [address, setAddress] = useState("");
  const [refusal, setRefusal] = useState<Refusal>(null);
  const field = useRef<HTMLInputElement>(null);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const refused = await create("location", merchant, { addressLine1: address });
    setRefusal(refused && withoutField(refused));
    if (refused !== null) return;
    setAddress("");
    field.current?.focus();
  }

  return (
    <section className={classes.section} aria-labelledby="places-title">
      <h3 className={`${panes.title} ${classes.sectionTitle}`} id="places-title">
        Places <span className={classes.total}>{places.length > 0 && places.length}</span>
      </h3>
      <ul className={classes.lines}>
        {places.map(({ id, fields }) => (
          <li key={id}>
            <div className={classes.placeLine}>
              <UnstyledButton
                className={classes.placeName ?? ""}
                aria-expanded={openId === id}
                onClick={() => setOpenId(openId === id ? null : id)}
              >
                {openId === id ? (
                  <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
                ) : (
                  <IconChevronRight size={14} stroke={1.6} aria-hidden="true" />
                )}
                <IconMapPin size={15} stroke={1.6} aria-hidden="true" />
                <span>{placeWords(fields)}</span>
              </UnstyledButton>
              <Tooltip label="Delete">
                <ActionIcon
                  className={head.action ?? ""}
                  variant="subtle"
                  aria-label={`Delete ${placeWords(fields)}`}
                  onClick={() => void removePlace(id, placeWords(fields)).then(setRefusal)}
                >
                  <IconTrash size={15} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            </div>
            {openId === id && (
              <div className={classes.placeFields}>
                {fieldsOf.location.map(shape => (
                  <RecordField
                    key={shape.field}
                    kind="location"
                    id={id}
                    shape={shape}
                    value={fields[shape.field] ?? null}
                    problem={null}
                  />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <form className={classes.addLine} onSubmit={event => void add(event)}>
        <TextInput
          ref={field}
          className={classes.addField ?? ""}
          aria-label="Address of a new place"
          placeholder={places.length === 0 ? "Address of its first place" : "Address of another place"}
          value={address}
          error={refusal}
          autoComplete="off"
          onChange={event => {
            setAddress(event.currentTarget.value);
            setRefusal(null);
          }}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.75} aria-hidden="true" />}
        >
          Add place
        </Button>
      </form>
    </section>
  );
}
