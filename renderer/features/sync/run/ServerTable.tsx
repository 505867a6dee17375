import type { FieldHow } from "../field-how.ts";
import { HowLine } from "../plan/DiffRow.tsx";
import shared from "../sync.module.css";
import classes from "./run.module.css";

/** What the server of today can do, and what the studio does where it can't (seed; SYNC.md). */
export function ServerTable() {
  return (
    <div className={classes.runPart}>
      <h3 className={shared.paneTitle}>What today's server can do</h3>
      <table className={classes.server}>
        <thead>
          <tr>
            <th scope="col">Need</th>
            <th scope="col">How it is met</th>
          </tr>
        </thead>
        <tbody>
          {needs.map(({ need, how }) => (
            <tr key={need}>
              <th scope="row">{need}</th>
              <td>
                <HowLine how={how} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.runNote}>
        The server has no versions of a record. Each write reads it first, yet a colleague's save in the
        moment between the two is overwritten.
      </p>
    </div>
  );
}

const exact: FieldHow = { way: "exact", words: "", place: null };
const workaround = (words: string, place: string | null = null): FieldHow => ({
  way: "workaround",
  words,
  place,
});
const local = (words: string): FieldHow => ({ way: "local_only", words, place: null });

const needs: readonly { need: string; how: FieldHow }[] = [
  { need: "Create, change, delete offers", how: exact },
  { need: "Promo codes and limits", how: exact },
  { need: "Find what changed", how: workaround("reads every page") },
  { need: "Never create twice", how: workaround("key in", "external_reference") },
  { need: "Program and campaign", how: workaround("in", "external_reference") },
  { need: "Program type", how: workaround("in", "classification") },
  { need: "Titles, texts, pictures", how: local("no endpoint yet") },
  { need: "Value, budget, audience, channels", how: local("no endpoint yet") },
];
