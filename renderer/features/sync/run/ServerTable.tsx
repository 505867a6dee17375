import { useServer } from "../../../app/queries.ts";
import { formatDay, formatMoment } from "../../../ui/format.ts";
import { agoWords } from "../ago.ts";
import { HowLine } from "../plan/DiffRow.tsx";
import shared from "../sync.module.css";
import { useNow } from "../use-now.ts";
import classes from "./run.module.css";

/** What the server can do, as it was found last, and what the studio does where it can't (SYNC.md C1). */
export function ServerTable() {
  const { data: server } = useServer();
  const now = useNow(60_000);
  if (!server) return null;
  const { needs, askedAt, overwrites } = server;
  const waits = needs.some(({ way }) => way === "local_only" || way === "read_only");
  return (
    <div className={classes.runPart}>
      <div className={classes.runHead}>
        <h3 className={shared.paneTitle}>What this server can do</h3>
        <span className={shared.aside}>
          {askedAt ? `Checked ${agoWords(askedAt, now)}` : "As today's server is known"}
        </span>
      </div>
      <table className={classes.server}>
        <thead>
          <tr>
            <th scope="col">Need</th>
            <th scope="col">How it is met</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {needs.map(({ need, since, ...how }) => (
            <tr key={need}>
              <th scope="row">{need}</th>
              <td>
                <HowLine how={how} />
              </td>
              <td className={classes.since} title={since ? formatMoment(since, now) : undefined}>
                {since ? formatDay(since.slice(0, 10), now.toISOString()) : "\u2014"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {overwrites && (
        <p className={classes.wrapped}>
          The server has no versions of a record. Each write reads it first, yet a colleague's save in the
          moment between the two is overwritten.
        </p>
      )}
      {waits && (
        <p className={classes.wrapped}>
          What stays on this computer plans itself once the server can take it; the server is asked at each
          run.
        </p>
      )}
    </div>
  );
}
