import { SegmentedControl, Select } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet } from "@tabler/icons-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { shownPicture } from "#shared/domain/picture.ts";
import { type Device, devices, firstChoices } from "#shared/preview/choices.ts";
import { PreviewHostProvider } from "#shared/preview/components/preview-context.ts";
import { Preview, sizeOf } from "#shared/preview/Preview.tsx";
import { sceneOf } from "#shared/preview/scene.ts";
import { type Skin, type SkinTheme, skinThemes } from "#shared/preview/skin.ts";
import { type Surface, surfacesOf } from "#shared/preview/surfaces.ts";
import { useOpenSource } from "../../app/open-source.ts";
import { usePicture } from "../../app/pictures.ts";
import { assetsWith, ShadowRoot } from "../../app/preview-parts.ts";
import { useDefaults } from "../../app/queries.ts";
import { useWornSkins } from "../../app/skins.ts";
import panes from "../../ui/list-detail.module.css";
import { sampleOffer } from "./sample-offer.ts";
import classes from "./skin-preview.module.css";
import { useFit } from "./use-fit.ts";

interface SkinPreviewProps {
  readonly skin: Skin;
  readonly theme: SkinTheme;
  readonly onTheme: (theme: SkinTheme) => void;
}

/** The skin on an offer, with every change: on the one that was open last, or on a sample. */
export function SkinPreview({ skin, theme, onTheme }: SkinPreviewProps) {
  const [shown, setShown] = useState<Surface | null>(null);
  const [isOnSample, setOnSample] = useState(true);
  const [device, setDevice] = useState<Device>("phone");
  const [now] = useState(Date.now);
  const open = useOpenSource();
  const { data: worn } = useWornSkins(null);
  const defaults = useDefaults();
  const surfaces = shownSurfaces[skin.channel];
  const surface = surfaces.find(each => each === shown) ?? surfaces[0];
  const sample = useMemo(
    () => sampleOffer(now, defaults?.currency ?? "USD", defaults?.timeZone ?? "UTC"),
    [now, defaults],
  );
  const offer = isOnSample || open === null ? sample : open;
  if (surface === undefined || worn === null) return <div className={panes.aside} />;
  const source = { ...offer, skins: { ...worn, [skin.channel]: skin } };
  const scene = sceneOf(source, { ...firstChoices(now), surface, theme, device });
  return (
    <section className={panes.aside} aria-label="Preview of the skin" data-pane="preview" tabIndex={-1}>
      <header className={classes.previewHead}>
        <Select
          className={classes.shown ?? ""}
          aria-label="What is shown"
          allowDeselect={false}
          data={surfaces.map(value => ({ value, label: surfaceWords[value] ?? value }))}
          value={surface}
          onChange={value => setShown(surfaces.find(each => each === value) ?? null)}
        />
        <SegmentedControl
          className={classes.choice ?? ""}
          aria-label="Theme of the preview"
          data={skinThemes.map(value => ({ value, label: value === "light" ? "Light" : "Dark" }))}
          value={theme}
          onChange={value => onTheme(value === "dark" ? "dark" : "light")}
        />
      </header>
      <Stage scene={scene} />
      <footer className={classes.previewFoot}>
        <SegmentedControl
          className={classes.choice ?? ""}
          aria-label="Offer of the preview"
          data={[
            { value: "sample", label: "Sample offer" },
            { value: "open", label: "Last opened", disabled: open === null },
          ]}
          value={isOnSample || open === null ? "sample" : "open"}
          onChange={value => setOnSample(value === "sample")}
        />
        <SegmentedControl
          className={classes.choice ?? ""}
          aria-label="Device of the preview"
          data={devices.map(value => ({ value, label: deviceLabels[value] }))}
          value={device}
          onChange={value => setDevice(devices.find(each => each === value) ?? "phone")}
        />
      </footer>
    </section>
  );
}

const icon = { size: 16, stroke: 1.6 } as const;
const deviceLabels: Readonly<Record<Device, ReactNode>> = {
  phone: <IconDeviceMobile {...icon} className={classes.device} aria-label="Phone" />,
  tablet: <IconDeviceTablet {...icon} className={classes.device} aria-label="Tablet" />,
  desktop: <IconDeviceDesktop {...icon} className={classes.device} aria-label="Desktop" />,
};

/** What wears a skin of the channel; activation link, promo code and redemption wear the Hub's. */
const shownSurfaces: Readonly<Record<Skin["channel"], readonly Surface[]>> = {
  hub: [
    ...surfacesOf.hub,
    "link.before",
    "link.after",
    "promo.entry",
    "promo.success",
    "redeem.code",
    "redeem.show",
    "redeem.barcode",
  ],
  marketplace: surfacesOf.marketplace,
};

const surfaceWords: Readonly<Partial<Record<Surface, string>>> = {
  "hub.feed": "Feed",
  "hub.airdrop": "Airdrop",
  "hub.opened": "Opened",
  "market.grid": "Grid",
  "market.list": "List",
  "market.search": "Search",
  "market.detail": "Detail page",
  "link.before": "Activation link",
  "link.after": "Activated",
  "promo.entry": "Promo code",
  "promo.success": "Code accepted",
  "redeem.code": "Redemption: code",
  "redeem.show": "Show & save",
  "redeem.barcode": "Barcode",
};

/** As large as the pane allows. */
function Stage({ scene }: { readonly scene: ReturnType<typeof sceneOf> }) {
  const ground = useRef<HTMLDivElement>(null);
  const size = sizeOf(scene);
  const scale = useFit(ground, size);
  const named = shownPicture(scene.form);
  const { data: held } = usePicture(named);
  const host = useMemo(() => ({ assetUrl: assetsWith(named, held) }), [named, held]);
  return (
    <div ref={ground} className={classes.ground}>
      <div
        className={classes.place}
        style={{ inlineSize: size.width * scale, blockSize: size.height * scale }}
      >
        <ShadowRoot
          className={classes.drawn}
          style={{ inlineSize: size.width, blockSize: size.height, transform: `scale(${scale})` }}
        >
          <PreviewHostProvider value={host}>
            <Preview scene={scene} />
          </PreviewHostProvider>
        </ShadowRoot>
      </div>
    </div>
  );
}
