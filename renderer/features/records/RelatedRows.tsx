import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { RecordDetail } from "#shared/ipc/record-views.ts";
import { makeRecord, openRecords } from "../../app/route.ts";
import panes from "../../ui/list-detail.module.css";
import { StateIcon } from "../../ui/StateIcon.tsx";
import { below, kindWords } from "./kinds.ts";
import classes from "./records.module.css";

/** What belongs to it: campaigns of a program, programs of a partner; and the way to one more. */
export function RelatedRows({ detail }: { readonly detail: RecordDetail }) {
  const { kind, row, related } = detail;
  const lower = below[kind];
  if (!lower) return null;
  const words = kindWords[lower.kind];
  return (
    <section className={classes.section} aria-labelledby="related-title">
      <div className={classes.sectionHead}>
        <h3 className={panes.title} id="related-title">
          {words.many} <span className={classes.total}>{related.length > 0 && related.length}</span>
        </h3>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.75} aria-hidden="true" />}
          onClick={() => makeRecord(lower.kind, row.id)}
        >
          New {words.one} in it
        </Button>
      </div>
      {related.length === 0 ? (
        <p className={classes.none}>None yet.</p>
      ) : (
        <ul className={classes.lines}>
          {related.map(each => (
            <li key={each.id}>
              <UnstyledButton className={classes.line ?? ""} onClick={() => openRecords(lower.kind, each.id)}>
                <StateIcon state={each.shown} />
                <span className={classes.lineName}>{each.name}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
