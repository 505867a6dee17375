import {
  Button,
  Chip,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  SegmentedControl,
  Select,
  Tooltip,
} from "@mantine/core";

/** The studio's look on Mantine's components; colours come from `ui/tokens.css` alone. */
export const theme = createTheme({
  primaryColor: "cobalt",
  primaryShade: { light: 6, dark: 5 },
  colors: {
    cobalt: [
      "#eef2fd",
      "#dbe4fb",
      "#b9c8f3",
      "#93adfa",
      "#6c8bee",
      "#4169e1",
      "#2350c8",
      "#1d45b0",
      "#183a94",
      "#122c72",
    ],
  },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font-mono)",
  fontSizes: { xs: "12px", sm: "13px", md: "14px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "10px" },
  defaultRadius: "sm",
  cursorType: "default",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      vars: (_theme, props) => ({
        root: {
          "--button-height": "28px",
          "--button-fz": "13px",
          "--button-padding-x": "10px",
          ...(props.color === "danger" && {
            "--button-bg": "var(--danger)",
            "--button-hover": "var(--danger-hover)",
            "--button-color": "var(--on-accent)",
          }),
        },
      }),
    }),
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper: {
          "--input-height": "28px",
          "--input-fz": "13px",
          ...(!props.error && !props.disabled && { "--input-bd": "var(--field)" }),
        },
      }),
    }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: "xs" } }),
    /* A closed list is nowhere: kept, a hundred options a field would be drawn with every letter typed. */
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    Chip: Chip.extend({ defaultProps: { size: "xs", radius: "sm" } }),
    /* The list itself scrolls, so that what scrolls is what the field controls. */
    Select: Select.extend({ defaultProps: { withScrollArea: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: mapped,
  dark: mapped,
});

const mapped: Record<string, string> = {
  "--mantine-color-body": "var(--pane)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-dimmed": "var(--text3)",
  "--mantine-color-placeholder": "var(--text3)",
  "--mantine-color-default": "var(--pane)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line2)",
  "--mantine-color-error": "var(--red)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-disabled": "var(--hover)",
  "--mantine-color-disabled-color": "var(--text3)",
  "--mantine-color-disabled-border": "var(--line)",
  "--mantine-color-cobalt-filled": "var(--accent)",
  "--mantine-color-cobalt-filled-hover": "var(--accent-hover)",
  "--mantine-color-cobalt-light": "var(--accent-tint)",
  "--mantine-color-cobalt-light-hover": "var(--accent-tint)",
  "--mantine-color-cobalt-light-color": "var(--accent-text)",
  "--mantine-color-cobalt-text": "var(--accent-text)",
  "--mantine-color-dark-6": "var(--sunk)",
};
