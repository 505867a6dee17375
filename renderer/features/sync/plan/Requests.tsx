import { IconChevronRight } from "@tabler/icons-react";
import shared from "../sync.module.css";
import classes from "./detail.module.css";

/** The requests an operation takes at most, folded: for those who want to know. */
export function Requests({ requests }: { readonly requests: readonly string[] }) {
  if (requests.length === 0) return null;
  return (
    <details className={classes.requests}>
      <summary>
        <IconChevronRight className={shared.chevron} size={15} stroke={1.75} aria-hidden="true" />
        Requests <span className={shared.aside}>at most {requests.length}</span>
      </summary>
      <ul className="mono">
        {requests.map(request => {
          const [method, ...path] = request.split(/ (?=\/)/);
          return (
            <li key={request}>
              <strong>{method}</strong> {path.join(" ")}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
