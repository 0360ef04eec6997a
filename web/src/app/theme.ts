import { Badge, createTheme, type MantineColorsTuple } from "@mantine/core";

/** A sober blue; shade 8 carries white text at 7:1. */
const navy: MantineColorsTuple = [
  "#eff4fa",
  "#dde7f2",
  "#b8cce4",
  "#8fafd5",
  "#6d96c8",
  "#5685c0",
  "#497cbc",
  "#3969a6",
  "#275693",
  "#1f4b87",
];

/** The list itself scrolls: a scrolling box around it would be a stop without a keyboard (axe). */
const scrollingOptions = {
  withScrollArea: false,
  styles: { options: { maxHeight: "20rem", overflowY: "auto" as const } },
};

/** Sizes in rem: the large-text choice raises the root size and everything follows. */
export const theme = createTheme({
  colors: { navy },
  primaryColor: "navy",
  primaryShade: 8,
  defaultRadius: "sm",
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontSizes: { xs: "1rem", sm: "1rem", md: "1.0625rem", lg: "1.125rem", xl: "1.25rem" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.55", lg: "1.55", xl: "1.6" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.5" },
      h2: { fontSize: "1.25rem", lineHeight: "1.5" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.5" },
    },
  },
  components: {
    // Capitals hurt the reading of stacked diacritics.
    Badge: Badge.extend({ styles: { root: { textTransform: "none" } } }),
    Button: { defaultProps: { size: "md" } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    NumberInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md", autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: "md", ...scrollingOptions } },
    NativeSelect: { defaultProps: { size: "md" } },
    MultiSelect: { defaultProps: { size: "md", ...scrollingOptions } },
    FileInput: { defaultProps: { size: "md" } },
    Checkbox: { defaultProps: { size: "md" } },
    Radio: { defaultProps: { size: "md" } },
    Switch: { defaultProps: { size: "md" } },
    ActionIcon: { defaultProps: { size: 44, variant: "subtle" } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12, highlightOnHover: true } },
  },
});
