/** Resolves once nothing of the document changes any more by itself: fonts have come, pictures are decoded, texts are cut. */
export async function drawn(): Promise<void> {
  do {
    await document.fonts.ready;
    await decoded();
    // What the fonts' arrival made the texts do is done by the next turn, and may ask for fonts again.
    await nextTurn();
  } while (document.fonts.status !== "loaded");
}

/** Resolves when the next frame is about to be made. */
export function nextFrame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => resolve()));
}

/** Resolves when the frame that shows it has been handed on. */
export function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

async function decoded(): Promise<void> {
  const pictures = rootsOf(document).flatMap(root => [...root.querySelectorAll("img")]);
  // One that can't be decoded stays empty, here as anywhere.
  await Promise.all(pictures.map(picture => picture.decode().catch(() => undefined)));
}

function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inside = [...root.querySelectorAll("[data-preview]")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inside];
}

function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
