import { IconCloudOff } from "@tabler/icons-react";
import type { Connection } from "#shared/ipc/views.ts";
import type { StudioFailure } from "../../app/studio.ts";
import { Message } from "../../ui/Message.tsx";

export type Finding =
  | { readonly of: "check" | "save"; readonly connection: Connection }
  | { readonly of: "check" | "save"; readonly failure: StudioFailure };

/** What checking or saving a connection found, in words. */
export function ConnectionFinding({ finding }: { readonly finding: Finding }) {
  if ("failure" in finding) {
    return (
      <Message tone="error" title={finding.of === "check" ? "Not checked." : "Not saved."}>
        {finding.failure.message}
      </Message>
    );
  }
  const { connection, of } = finding;
  const kept = of === "save" ? " Address and token are kept." : "";
  switch (connection.state) {
    case "online":
      return (
        <Message tone="good" title="A Kigo server answers here and accepts the token.">
          {saying(connection, "Save to use it. Nothing is written to it until you apply a plan.")}
        </Message>
      );
    case "unauthorised":
      return (
        <Message tone="error" title="The server does not accept this token.">
          {saying(connection, "Ask for a new token and enter it here.")}
          {kept}
        </Message>
      );
    case "not_kigo":
      return (
        <Message tone="error" title="This is not a Kigo server.">
          {saying(connection, "Something else answers at this address.")}
          {kept}
        </Message>
      );
    case "offline":
    case "unknown":
      return (
        <Message tone="calm" icon={IconCloudOff} title="Nothing answers at this address now.">
          {saying(connection, "You can save it and go on working; the studio tries again when you sync.")}
          {kept}
        </Message>
      );
  }
}

const saying = (connection: Connection, otherwise: string): string => connection.message ?? otherwise;
