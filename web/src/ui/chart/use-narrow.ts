import { useMediaQuery } from "@mantine/hooks";

/** A telephone's width: pictures show less there, their tables all. */
export const useNarrow = (): boolean =>
  useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
