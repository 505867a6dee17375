import { usePreviewHost } from "../components/preview-context.ts";
import { deviceSizes } from "../components/sizes.ts";
import { ValueText } from "../components/ValueText.tsx";
import { FlowBody } from "../flow/FlowBody.tsx";
import {
  FlowAction,
  FlowActions,
  FlowBar,
  MerchantMark,
  MerchantSlot,
  RoundTarget,
  TitleSlot,
} from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import { clockFace, fullDateText } from "../times.ts";
import { Guilloche } from "./Guilloche.tsx";
import { clockPattern, screenPattern, screenPatternHeight } from "./guilloche.ts";
import type { ShowView } from "./redemption-view.ts";
import { ShowWords } from "./ShowWords.tsx";
import { useElapsed } from "./use-elapsed.ts";

interface ShowBodyProps {
  readonly scene: Scene;
  readonly view: ShowView;
}

/** Show & save: what a till looks at. A pattern that drifts and a clock that runs tell it from a picture of it. */
export function ShowBody({ scene, view }: ShowBodyProps) {
  const say = sayOf(scene);
  const { isStill } = usePreviewHost();
  return (
    <>
      <Guilloche
        path={screenPattern}
        width={deviceSizes[scene.device].width}
        height={screenPatternHeight}
        rows={scene.device === "phone" ? 1 : 2}
        isStill={isStill === true}
        className="show-pattern"
      />
      <FlowBar
        start={<RoundTarget shape="close" label={say("flow.close")} />}
        title={view.heading}
        end={<RoundTarget shape="help" label={say("flow.help")} />}
      />
      <FlowBody>
        <div className="flow-card show-card">
          {view.watermark !== null && <Watermark text={view.watermark} />}
          <div className="show-head">
            <div className="show-who">
              <MerchantMark scene={scene} />
              <div className="flow-row-text">
                <MerchantSlot scene={scene} slot="redemption.merchant" className="flow-row-title" />
                {view.large === null && (
                  <TitleSlot scene={scene} slot="redemption.title" className="flow-row-merchant" />
                )}
              </div>
            </div>
            <ShowWords scene={scene} view={view} />
            {scene.offer.value && <ValueText className="show-value" value={scene.offer.value} />}
          </div>
          <ShowClock scene={scene} />
          {(view.name !== null || view.use !== null) && (
            <div className="show-foot">
              {view.name !== null && <span className="show-name">{view.name}</span>}
              {view.use !== null && <span className="show-use">{view.use}</span>}
            </div>
          )}
        </div>
        <p className="show-note">{view.note}</p>
      </FlowBody>
      <FlowActions>
        <FlowAction kind="paper">{say("cta.mark_used")}</FlowAction>
      </FlowActions>
    </>
  );
}

/** Runs with its seconds; in a picture that leaves the studio it is no clock, so that nobody redeems a picture. */
function ShowClock({ scene }: { readonly scene: Scene }) {
  const { isStill } = usePreviewHost();
  const elapsed = useElapsed(scene.now, isStill !== true);
  const { offer, now, timeZone } = scene;
  const face = clockFace(now + elapsed, offer.locale, timeZone);
  return (
    <div className="show-clock">
      <Guilloche
        path={clockPattern}
        width={440}
        height={174}
        isStill={isStill === true}
        className="clock-pattern"
      />
      {isStill === true ? (
        <p className="clock-face" data-still="">
          {sayOf(scene)("redeem.preview")}
        </p>
      ) : (
        <p className="clock-face" role="timer" aria-live="off">
          <bdi dir="ltr">
            {face.time}:<span className="clock-seconds">{face.seconds}</span>
          </bdi>
        </p>
      )}
      <p className="clock-date">{fullDateText(now + elapsed, offer.locale, timeZone)}</p>
    </div>
  );
}

const repeats = Array.from({ length: 24 }, (_each, place) => place);

/** The author's faint text, again and again behind the rest. */
function Watermark({ text }: { readonly text: string }) {
  return (
    <p className="show-watermark" aria-hidden="true">
      {repeats.map(place => (
        <span key={place}>{text}</span>
      ))}
    </p>
  );
}
