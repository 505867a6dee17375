import type { ReactNode } from "react";
import type { Skin, SkinTheme } from "../skin.ts";
import { Frame } from "./Frame.tsx";
import { deviceSizes } from "./sizes.ts";

interface PhoneFrameProps {
  readonly skin: Skin;
  readonly theme: SkinTheme;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly children: ReactNode;
}

export const phoneSize = deviceSizes.phone;

/** A phone with text of the usual size, for what is drawn without a scene. */
export function PhoneFrame({ skin, theme, locale, direction, children }: PhoneFrameProps) {
  const offer = { locale, direction };
  return (
    <Frame scene={{ skin, theme, device: "phone", textSize: 1, now: usualTime, timeZone: "UTC", offer }}>
      {children}
    </Frame>
  );
}

/** 9:41 on some day: what phones show in pictures. */
const usualTime = (9 * 60 + 41) * 60_000;
