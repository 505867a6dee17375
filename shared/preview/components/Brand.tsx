import type { Skin, SkinTheme } from "../skin.ts";
import { usePreviewHost } from "./preview-context.ts";

interface BrandProps {
  readonly skin: Skin;
  readonly theme: SkinTheme;
}

/** The partner's logo and name. */
export function Brand({ skin, theme }: BrandProps) {
  return (
    <>
      <BrandLogo skin={skin} theme={theme} />
      <span className="brand-name">{skin.brand.name}</span>
    </>
  );
}

/** The partner's logo, where its picture is on this computer. */
export function BrandLogo({ skin, theme }: BrandProps) {
  const { assetUrl } = usePreviewHost();
  const logo = assetUrl(theme === "dark" ? skin.brand.logoDark : skin.brand.logo);
  return logo && <img className="brand-logo" src={logo} alt="" draggable={false} />;
}
