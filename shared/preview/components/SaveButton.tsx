import { IconHeart, IconHeartFilled } from "@tabler/icons-react";
import { useState } from "react";

/** The customer's own mark on an offer: a target of its own beside the card's link. */
export function SaveButton({ label }: { readonly label: string }) {
  const [saved, setSaved] = useState(false);
  const Heart = saved ? IconHeartFilled : IconHeart;
  return (
    <button
      type="button"
      className="save"
      aria-pressed={saved}
      aria-label={label}
      onClick={() => setSaved(!saved)}
    >
      <Heart size={22} stroke={2} aria-hidden="true" />
    </button>
  );
}
