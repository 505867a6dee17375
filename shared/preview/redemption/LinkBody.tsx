import { IconArrowRight, IconArrowUpRight, IconLock, IconLockOpen, IconWorldOff } from "@tabler/icons-react";
import { CutText } from "../components/CutText.tsx";
import { OfferPicture } from "../components/OfferPicture.tsx";
import { usePreviewHost } from "../components/preview-context.ts";
import { linesOf } from "../components/slots.ts";
import { FlowBody } from "../flow/FlowBody.tsx";
import { FlowAction, FlowActions, FlowBar, MerchantMark, RoundTarget } from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import type { LinkTarget } from "./link-target.ts";
import type { LinkView } from "./redemption-view.ts";

interface LinkBodyProps {
  readonly scene: Scene;
  readonly view: LinkView;
}

/** Where the customer is about to go, said before leaving. */
export function LinkBody({ scene, view }: LinkBodyProps) {
  const say = sayOf(scene);
  return (
    <>
      <div className="link-picture">
        <OfferPicture offer={scene.offer} />
      </div>
      <FlowBar
        start={<RoundTarget shape="close" label={say("flow.close")} />}
        end={<RoundTarget shape="share" label={say("flow.share")} />}
      />
      <div className="link-sheet">
        <FlowBody>
          <FromTo scene={scene} />
          <CutText
            as="h2"
            className="flow-heading"
            slot="redemption.place"
            text={view.heading}
            lines={linesOf(scene, "redemption.place")}
            locale={scene.offer.locale}
          />
          <p className="flow-lead">{view.body}</p>
          <Destination target={view.target} opens={view.opens} />
        </FlowBody>
        <FlowActions>
          {view.target !== null && (
            <FlowAction>
              {say("cta.continue")}
              <IconArrowUpRight className="link-arrow" size={20} stroke={2} aria-hidden="true" />
            </FlowAction>
          )}
          <FlowAction kind="bare">{say("cta.not_now")}</FlowAction>
        </FlowActions>
      </div>
    </>
  );
}

/** The host as it reads, and the whole address as it will open: text, never a link. */
function Destination({ target, opens }: { readonly target: LinkTarget | null; readonly opens: string }) {
  if (target === null) {
    return (
      <div className="link-target">
        <IconWorldOff size={19} stroke={2} aria-hidden="true" />
        <span className="link-opens">–</span>
      </div>
    );
  }
  const Lock = target.isEncrypted ? IconLock : IconLockOpen;
  return (
    <div className="link-target">
      <Lock size={19} stroke={2} aria-hidden="true" />
      <bdi dir="ltr" className="link-host" translate="no">
        {target.host}
      </bdi>
      <span className="link-opens">{opens}</span>
      <bdi dir="ltr" className="link-address" translate="no">
        {target.address}
      </bdi>
    </div>
  );
}

function FromTo({ scene }: { readonly scene: Scene }) {
  const { assetUrl } = usePreviewHost();
  const { skin, theme } = scene;
  const logo = assetUrl(theme === "dark" ? skin.brand.logoDark : skin.brand.logo);
  return (
    <div className="link-way" aria-hidden="true">
      <span className="link-from">{logo && <img src={logo} alt="" draggable={false} />}</span>
      <span className="link-dots" />
      <IconArrowRight className="link-arrow" size={20} stroke={2} />
      <MerchantMark scene={scene} />
    </div>
  );
}
