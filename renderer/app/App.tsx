import "./styles.ts";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { colorSchemeManager, tellWindow } from "./color-scheme.ts";
import { styleNonce } from "./nonce.ts";
import { Shell } from "./Shell.tsx";
import { cssVariablesResolver, theme } from "./theme.ts";

/** The whole window. */
export function App() {
  useEffect(() => {
    void tellWindow(colorSchemeManager.get("auto"));
  }, []);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Shell />
      <Notifications position="bottom-left" limit={3} transitionDuration={160} />
    </MantineProvider>
  );
}
