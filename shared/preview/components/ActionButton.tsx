import type { OfferAction } from "../offer-view.ts";
import { MethodIcon } from "./MethodIcon.tsx";
import { nowhere } from "./nowhere.ts";

interface ActionButtonProps {
  readonly action: OfferAction;
  readonly className: "card-action" | "main-action";
}

/** What there is to do with the offer now. One that leads on is a link, one that does something is a button. */
export function ActionButton({ action, className }: ActionButtonProps) {
  const icon = (className === "main-action" || action.kind === "remind") && (
    <MethodIcon kind={action.kind} size={className === "main-action" ? 22 : 18} />
  );
  if (action.kind === "remind" || action.kind === "why") {
    return (
      <button type="button" className={className} data-kind={action.kind}>
        {icon}
        {action.text}
      </button>
    );
  }
  return (
    <a className={className} data-kind={action.kind} {...nowhere}>
      {icon}
      {action.text}
    </a>
  );
}
